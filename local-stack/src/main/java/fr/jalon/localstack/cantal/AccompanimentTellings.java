package fr.jalon.localstack.cantal;

import fr.jalon.contracts.AccompanimentEvent;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentAppointmentBooked;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentAppointmentClosed;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentClosed;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentOpened;
import fr.jalon.contracts.AccompanimentEvent.ContractKind;
import fr.jalon.contracts.AccompanimentEvent.ContractSigned;
import fr.jalon.contracts.Attendance;
import fr.jalon.contracts.ContractEvent.ContractEndCause;
import fr.jalon.contracts.ContractEvent.ContractEnded;
import fr.jalon.contracts.EmploymentEvent.EmploymentKind;
import fr.jalon.contracts.EmploymentEvent.EmploymentSource;
import fr.jalon.contracts.EmploymentEvent.EmploymentStarted;
import fr.jalon.contracts.ProgrammeEvent.ProgrammeEntered;
import fr.jalon.contracts.ProgrammeEvent.ProgrammeLeft;
import fr.jalon.contracts.ProgrammeEvent.ProgrammePrescribed;
import fr.jalon.contracts.ProgrammeEvent.Validation;
import fr.jalon.contracts.RegistrationEvent.JobseekerRegistered;
import fr.jalon.localstack.cantal.Person.Contract;
import fr.jalon.localstack.cantal.Person.Stay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What accompaniment-service would have told of somebody. */
record AccompanimentTellings(Moment moment, FirstSteps steps, Parameters parameters) {
  private static final int RENEWAL_DAYS = 60;
  private static final List<EmploymentKind> JOBS =
      List.of(
          EmploymentKind.CDD_SHORT,
          EmploymentKind.CDD_LONG,
          EmploymentKind.CDDI,
          EmploymentKind.CDI,
          EmploymentKind.INTERIM,
          EmploymentKind.PEC);

  List<AccompanimentEvent> all() {
    var told = new ArrayList<AccompanimentEvent>();
    var orientations = moment.person().orientations();
    for (var rank = 1; rank <= orientations.size(); rank++) {
      followUp(told, rank);
    }
    firstMeeting(told);
    registration(told);
    Contract before = null;
    var rank = 0;
    for (var contract : moment.person().contracts()) {
      rank++;
      contract(told, contract, rank, before);
      before = contract;
    }
    moment.person().stays().forEach(stay -> stay(told, stay));
    return told;
  }

  private int rankOn(LocalDate day) {
    return (int)
        moment.person().orientations().stream().filter(one -> !one.on().isAfter(day)).count();
  }

  /** The first day without the follow-up of that rank. */
  private LocalDate end(int rank) {
    var orientations = moment.person().orientations();
    return rank < orientations.size()
        ? orientations.get(rank).on()
        : moment.person().leftOn().orElse(LocalDate.MAX);
  }

  private void followUp(List<AccompanimentEvent> told, int rank) {
    var orientations = moment.person().orientations();
    var on = orientations.get(rank - 1).on();
    told.add(
        new AccompanimentOpened(
            moment.event("followed:" + rank),
            moment.learnt(on),
            Moment.DEPARTEMENT,
            moment.personId(),
            moment.parcoursId(),
            moment.accompanimentId(rank),
            moment.person().id("orientation:" + rank),
            on));
    var end = end(rank);
    if (end.isBefore(LocalDate.MAX)) {
      told.add(
          new AccompanimentClosed(
              moment.event("unfollowed:" + rank),
              moment.learnt(end),
              Moment.DEPARTEMENT,
              moment.personId(),
              moment.parcoursId(),
              moment.accompanimentId(rank),
              end,
              rank < orientations.size() ? "NEW_ORIENTATION" : "PARCOURS_CLOSED"));
    }
  }

  private void firstMeeting(List<AccompanimentEvent> told) {
    var booked = steps.bookedOn();
    var met = steps.metOn();
    if (booked == null || met == null) {
      return;
    }
    var id = moment.person().id("meeting:first");
    told.add(
        new AccompanimentAppointmentBooked(
            moment.event("booked:first"),
            moment.learnt(booked),
            Moment.DEPARTEMENT,
            moment.personId(),
            moment.parcoursId(),
            moment.accompanimentId(1),
            id,
            true,
            booked,
            met));
    told.add(
        new AccompanimentAppointmentClosed(
            moment.event("held:first"),
            moment.learnt(met),
            Moment.DEPARTEMENT,
            moment.personId(),
            moment.parcoursId(),
            moment.accompanimentId(1),
            id,
            true,
            Attendance.HONOURED,
            met,
            met));
  }

  private void registration(List<AccompanimentEvent> told) {
    var draw = new Draw(parameters.seed() * 37 + moment.person().number());
    var rank = 0;
    for (var orientation : moment.person().orientations()) {
      rank++;
      if (orientation.franceTravail() && draw.happens(parameters.invented().registered())) {
        told.add(
            new JobseekerRegistered(
                moment.event("registered:" + rank),
                moment.learnt(orientation.on()),
                Moment.DEPARTEMENT,
                moment.personId(),
                moment.parcoursId(),
                orientation.on(),
                "1"));
      }
    }
  }

  private void contract(
      List<AccompanimentEvent> told, Contract contract, int rank, @Nullable Contract before) {
    var follow = rankOn(contract.startsOn());
    var id = contractId(rank);
    var renews =
        before != null && !before.endsOn().plusDays(RENEWAL_DAYS).isBefore(contract.startsOn())
            ? contractId(rank - 1)
            : null;
    told.add(
        new ContractSigned(
            moment.event("signed:" + rank),
            moment.learnt(contract.startsOn()),
            Moment.DEPARTEMENT,
            moment.personId(),
            moment.parcoursId(),
            moment.accompanimentId(follow),
            id,
            ContractKind.CER,
            rank,
            contract.startsOn(),
            contract.startsOn(),
            contract.endsOn(),
            // whoever came before the simulation may have signed before it
            moment.person().stock() ? null : Boolean.valueOf(rank == 1),
            renews,
            null,
            contract.actions()));
    var end = end(follow);
    var cut = !end.isAfter(contract.endsOn());
    told.add(
        new ContractEnded(
            moment.event("ended:" + rank),
            moment.learnt(cut ? end : contract.endsOn().plusDays(1)),
            Moment.DEPARTEMENT,
            moment.personId(),
            moment.parcoursId(),
            moment.accompanimentId(follow),
            id,
            cut ? end.minusDays(1) : contract.endsOn(),
            cut ? ContractEndCause.ACCOMPANIMENT_CLOSED : ContractEndCause.TERM));
  }

  private UUID contractId(int rank) {
    return moment.person().id("contract:" + rank);
  }

  private void stay(List<AccompanimentEvent> told, Stay stay) {
    var id = moment.person().id("stay:" + stay.enteredOn());
    var follow = moment.accompanimentId(rankOn(stay.enteredOn()));
    var reason = stay.programme().equals("CEI") ? "LASTING_JOB" : "JOB";
    told.add(
        new ProgrammePrescribed(
            moment.event("prescribed:" + id),
            moment.learnt(stay.prescribedOn()),
            Moment.DEPARTEMENT,
            moment.personId(),
            moment.parcoursId(),
            follow,
            id,
            stay.programme(),
            stay.prescribedOn()));
    told.add(
        new ProgrammeEntered(
            moment.event("entered:" + id),
            moment.learnt(stay.enteredOn()),
            Moment.DEPARTEMENT,
            moment.personId(),
            moment.parcoursId(),
            follow,
            id,
            stay.programme(),
            stay.measure(),
            stay.programme().equals("AG") ? Validation.CRITERION : Validation.NONE,
            stay.prescribedOn(),
            stay.enteredOn()));
    var job = job(stay);
    if (job != null) {
      told.add(employment(job, id, follow));
    }
    var left = stay.leftOn();
    if (left != null) {
      told.add(
          new ProgrammeLeft(
              moment.event("left:" + id),
              moment.learnt(left),
              Moment.DEPARTEMENT,
              moment.personId(),
              moment.parcoursId(),
              follow,
              id,
              stay.programme(),
              left,
              job == null ? "RSA_EXIT" : reason));
    }
  }

  private EmploymentStarted employment(LocalDate job, UUID stay, UUID follow) {
    return new EmploymentStarted(
        moment.event("job:" + stay),
        moment.learnt(job),
        Moment.DEPARTEMENT,
        moment.personId(),
        moment.parcoursId(),
        follow,
        moment.person().id("job:" + stay),
        JOBS.get(moment.person().number() % JOBS.size()),
        EmploymentSource.REFERENT,
        job,
        null);
  }

  /** Whoever leaves the RSA before works when they leave; what falls after the end is not told. */
  private @Nullable LocalDate job(Stay stay) {
    var job = stay.jobOn();
    var left = moment.person().leftOn().orElse(LocalDate.MAX);
    if (job == null || job.isBefore(left)) {
      return job;
    }
    return left.isBefore(parameters.closedOn()) ? left : null;
  }
}
