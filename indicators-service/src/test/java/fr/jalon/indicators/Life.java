package fr.jalon.indicators;

import static fr.jalon.contracts.AccompanimentEvent.ContractKind.CER;

import fr.jalon.contracts.AccompanimentEvent.AccompanimentAppointmentBooked;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentAppointmentClosed;
import fr.jalon.contracts.AccompanimentEvent.ContractSigned;
import fr.jalon.contracts.Attendance;
import fr.jalon.contracts.Channel;
import fr.jalon.contracts.EmploymentEvent.EmploymentKind;
import fr.jalon.contracts.Event;
import fr.jalon.contracts.OrientationEvent.CeoSigned;
import fr.jalon.contracts.OrientationEvent.ConvocationSent;
import fr.jalon.contracts.OrientationEvent.OrientationAppointmentBooked;
import fr.jalon.contracts.OrientationEvent.OrientationAppointmentClosed;
import fr.jalon.contracts.OrientationEvent.OrientationDecided;
import fr.jalon.contracts.OrientationEvent.ParcoursClosed;
import fr.jalon.contracts.OrientationEvent.ParcoursOpened;
import fr.jalon.contracts.OrientationEvent.RightChanged;
import fr.jalon.contracts.Origin;
import fr.jalon.contracts.ParcoursType;
import fr.jalon.contracts.Profile;
import fr.jalon.contracts.ProgrammeEvent.HealthStep;
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
  final UUID accompaniment = UUID.randomUUID();
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

  Life opened(
      Origin origin,
      String enteredOn,
      String notifiedOn,
      String receivedOn,
      @Nullable String territory,
      boolean back,
      Profile profile) {
    return told(
        new ParcoursOpened(
            id(),
            learnt(day(receivedOn)),
            departement,
            person,
            parcours,
            origin,
            "ENTREE-1",
            "NOUVELLE_DEMANDE",
            "PLEIN-EMPLOI-2025",
            day(enteredOn),
            day(enteredOn),
            day(notifiedOn),
            day(receivedOn),
            back ? id() : null,
            territory,
            profile));
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
    var entry = id();
    told(FollowUp.entered(this, entry, programme, measure, day(asked), day(day)));
    return entry;
  }

  Life stays(String programme, @Nullable String measure, String asked, String day) {
    entered(programme, measure, asked, day);
    return this;
  }

  Life quits(UUID entry, String programme, String day, String reason) {
    return told(FollowUp.left(this, entry, programme, day(day), reason));
  }

  Life step(String programme, String kind, String day) {
    return told(FollowUp.step(this, programme, kind, day(day)));
  }

  Life health(HealthStep kind, String day) {
    return told(FollowUp.health(this, kind, day(day)));
  }

  Life works(EmploymentKind contract, String day, @Nullable String plannedEnd) {
    job(contract, day, plannedEnd);
    return this;
  }

  UUID job(EmploymentKind contract, String day, @Nullable String plannedEnd) {
    var job = id();
    told(FollowUp.job(this, job, contract, day(day), plannedEnd == null ? null : day(plannedEnd)));
    return job;
  }

  Life stops(UUID job, String day, String reason) {
    return told(FollowUp.jobEnded(this, job, day(day), reason));
  }

  Life aided(String line, String day, boolean granted, long cents) {
    return told(FollowUp.aid(this, line, day(day), granted, cents));
  }

  Life coordinated(String day, @Nullable String until) {
    var coordination = id();
    told(FollowUp.coordinated(this, coordination, day(day)));
    return until == null ? this : told(FollowUp.coordinationEnded(this, coordination, day(until)));
  }

  static UUID id() {
    return UUID.randomUUID();
  }

  static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
