package fr.jalon.indicators;

import static fr.jalon.contracts.AccompanimentEvent.ContractKind.CER;

import fr.jalon.contracts.AccompanimentEvent.AccompanimentAppointmentBooked;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentAppointmentClosed;
import fr.jalon.contracts.AccompanimentEvent.ContractSigned;
import fr.jalon.contracts.AidEvent.AidDecided;
import fr.jalon.contracts.Attendance;
import fr.jalon.contracts.Channel;
import fr.jalon.contracts.CoordinationEvent.CoordinationClosed;
import fr.jalon.contracts.CoordinationEvent.CoordinationOpened;
import fr.jalon.contracts.EmploymentEvent.EmploymentEnded;
import fr.jalon.contracts.EmploymentEvent.EmploymentKind;
import fr.jalon.contracts.EmploymentEvent.EmploymentSource;
import fr.jalon.contracts.EmploymentEvent.EmploymentStarted;
import fr.jalon.contracts.Event;
import fr.jalon.contracts.OrientationEvent.CeoSigned;
import fr.jalon.contracts.OrientationEvent.ConvocationSent;
import fr.jalon.contracts.OrientationEvent.OrientationAppointmentBooked;
import fr.jalon.contracts.OrientationEvent.OrientationAppointmentClosed;
import fr.jalon.contracts.OrientationEvent.OrientationDecided;
import fr.jalon.contracts.OrientationEvent.ParcoursClosed;
import fr.jalon.contracts.OrientationEvent.RightChanged;
import fr.jalon.contracts.ParcoursType;
import fr.jalon.contracts.ProgrammeEvent.HealthStep;
import fr.jalon.contracts.ProgrammeEvent.HealthStepRecorded;
import fr.jalon.contracts.ProgrammeEvent.ProgrammeEntered;
import fr.jalon.contracts.ProgrammeEvent.ProgrammeLeft;
import fr.jalon.contracts.ProgrammeEvent.ProgrammeStepRecorded;
import fr.jalon.contracts.ProgrammeEvent.Validation;
import fr.jalon.contracts.SubjectToDuties;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to one person; each day is learnt that morning, unless it is said to be late. */
final class Life {
  private static final Set<String> SPE =
      Set.of("FRANCE_TRAVAIL", "MISSION_LOCALE", "APPUI_CREATION", "IAE");

  final String departement;
  final UUID person = UUID.randomUUID();
  final UUID parcours = UUID.randomUUID();
  private final UUID accompaniment = UUID.randomUUID();
  private final List<Event> events = new ArrayList<>();
  private @Nullable LocalDate late;

  Life(String departement) {
    this.departement = departement;
  }

  List<Event> events() {
    return List.copyOf(events);
  }

  /** What is told next is learnt on that day only. */
  Life learntOn(String day) {
    late = LocalDate.parse(day);
    return this;
  }

  Life told(Event event) {
    events.add(event);
    late = null;
    return this;
  }

  Instant learnt(LocalDate on) {
    return (late == null ? on : late)
        .atTime(8, 0)
        .plusSeconds(events.size())
        .toInstant(ZoneOffset.UTC);
  }

  Life convoked(String day) {
    var on = day(day);
    return told(
        new ConvocationSent(
            id(), learnt(on), departement, person, parcours, id(), null, Channel.POST, on));
  }

  /** A rendez-vous d'orientation, and what became of it. */
  Life received(String day, Attendance attendance) {
    var on = day(day);
    var appointment = id();
    told(
        new OrientationAppointmentBooked(
            id(), learnt(on), departement, person, parcours, appointment, on.minusDays(5), on));
    return told(
        new OrientationAppointmentClosed(
            id(),
            learnt(on),
            departement,
            person,
            parcours,
            appointment,
            attendance,
            on,
            attendance == Attendance.HONOURED ? on : null));
  }

  Life oriented(String day, ParcoursType type, String organisme) {
    var on = day(day);
    return told(
        new OrientationDecided(
            id(),
            learnt(on),
            departement,
            person,
            parcours,
            id(),
            1,
            type,
            id(),
            organisme,
            SPE.contains(organisme),
            id(),
            on,
            null));
  }

  Life ceo(String day) {
    var on = day(day);
    return told(new CeoSigned(id(), learnt(on), departement, person, parcours, id(), on));
  }

  /** A rendez-vous of the follow-up, and what became of it. */
  Life met(String bookedOn, String day, Attendance attendance) {
    var on = day(day);
    var appointment = id();
    told(
        new AccompanimentAppointmentBooked(
            id(),
            learnt(day(bookedOn)),
            departement,
            person,
            parcours,
            accompaniment,
            appointment,
            true,
            day(bookedOn),
            on));
    return told(
        new AccompanimentAppointmentClosed(
            id(),
            learnt(on),
            departement,
            person,
            parcours,
            accompaniment,
            appointment,
            true,
            attendance,
            on,
            attendance == Attendance.HONOURED ? on : null));
  }

  Life signed(String day) {
    var on = day(day);
    return told(
        new ContractSigned(
            id(),
            learnt(on),
            departement,
            person,
            parcours,
            accompaniment,
            id(),
            CER,
            1,
            on,
            on,
            on.plusMonths(6),
            true,
            null,
            15,
            List.of("LOGEMENT")));
  }

  Life right(String day, String state, SubjectToDuties subject) {
    var on = day(day);
    return told(
        new RightChanged(id(), learnt(on), departement, person, parcours, state, subject, on));
  }

  Life left(String day, String reason) {
    var on = day(day);
    return told(new ParcoursClosed(id(), learnt(on), departement, person, parcours, on, reason));
  }

  UUID entered(String programme, @Nullable String measure, String asked, String day) {
    var on = day(day);
    var entry = id();
    told(
        new ProgrammeEntered(
            id(),
            learnt(on),
            departement,
            person,
            parcours,
            accompaniment,
            entry,
            programme,
            measure,
            Validation.NONE,
            day(asked),
            on));
    return entry;
  }

  Life stays(String programme, @Nullable String measure, String asked, String day) {
    entered(programme, measure, asked, day);
    return this;
  }

  Life quits(UUID entry, String programme, String day, String reason) {
    var on = day(day);
    return told(
        new ProgrammeLeft(
            id(),
            learnt(on),
            departement,
            person,
            parcours,
            accompaniment,
            entry,
            programme,
            on,
            reason));
  }

  Life step(String programme, String kind, String day) {
    var on = day(day);
    return told(
        new ProgrammeStepRecorded(
            id(),
            learnt(on),
            departement,
            person,
            parcours,
            accompaniment,
            id(),
            id(),
            programme,
            kind,
            on,
            null));
  }

  Life health(HealthStep kind, String day) {
    var on = day(day);
    return told(
        new HealthStepRecorded(
            id(), learnt(on), departement, person, parcours, accompaniment, id(), kind, on));
  }

  Life works(EmploymentKind contract, String day, @Nullable String plannedEnd) {
    job(contract, day, plannedEnd);
    return this;
  }

  UUID job(EmploymentKind contract, String day, @Nullable String plannedEnd) {
    var on = day(day);
    var job = id();
    told(
        new EmploymentStarted(
            id(),
            learnt(on),
            departement,
            person,
            parcours,
            accompaniment,
            job,
            contract,
            EmploymentSource.REFERENT,
            on,
            plannedEnd == null ? null : day(plannedEnd)));
    return job;
  }

  Life stops(UUID job, String day, String reason) {
    var on = day(day);
    return told(
        new EmploymentEnded(
            id(),
            learnt(on),
            departement,
            person,
            parcours,
            accompaniment,
            job,
            on,
            false,
            reason));
  }

  Life aided(String line, String day, boolean granted, long cents) {
    var on = day(day);
    return told(
        new AidDecided(
            id(),
            learnt(on),
            departement,
            person,
            parcours,
            accompaniment,
            id(),
            line,
            granted,
            cents,
            on));
  }

  Life coordinated(String day, @Nullable String until) {
    var on = day(day);
    var coordination = id();
    told(
        new CoordinationOpened(
            id(), learnt(on), departement, person, parcours, accompaniment, coordination, on, 3));
    return until == null
        ? this
        : told(
            new CoordinationClosed(
                id(),
                learnt(day(until)),
                departement,
                person,
                parcours,
                accompaniment,
                coordination,
                day(until),
                "PROJECT_DONE"));
  }

  static UUID id() {
    return UUID.randomUUID();
  }

  static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
