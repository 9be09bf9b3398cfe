package fr.jalon.indicators.episode;

import fr.jalon.contracts.AccompanimentEvent;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentAppointmentBooked;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentAppointmentClosed;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentClosed;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentOpened;
import fr.jalon.contracts.AccompanimentEvent.ContractSigned;
import fr.jalon.contracts.AidEvent;
import fr.jalon.contracts.AidEvent.AidCancelled;
import fr.jalon.contracts.AidEvent.AidDecided;
import fr.jalon.contracts.AidEvent.AidPaid;
import fr.jalon.contracts.ContractEvent;
import fr.jalon.contracts.ContractEvent.ContractAmended;
import fr.jalon.contracts.ContractEvent.ContractEnded;
import fr.jalon.contracts.CoordinationEvent;
import fr.jalon.contracts.CoordinationEvent.CoordinationClosed;
import fr.jalon.contracts.CoordinationEvent.CoordinationMeetingHeld;
import fr.jalon.contracts.CoordinationEvent.CoordinationOpened;
import fr.jalon.contracts.EmploymentEvent;
import fr.jalon.contracts.EmploymentEvent.EmploymentEnded;
import fr.jalon.contracts.EmploymentEvent.EmploymentStarted;
import fr.jalon.contracts.EmploymentEvent.InJobContactHeld;
import fr.jalon.contracts.ProgrammeEvent;
import fr.jalon.contracts.ReferentEvent.ReferentAssigned;
import fr.jalon.contracts.ReferentEvent.ReorientationRequestWithdrawn;
import fr.jalon.contracts.ReferentEvent.ReorientationRequested;
import fr.jalon.contracts.RegistrationEvent;
import fr.jalon.contracts.RegistrationEvent.JobseekerDeregistered;
import fr.jalon.contracts.RegistrationEvent.JobseekerRegistered;
import fr.jalon.indicators.episode.Telling.Quality;
import fr.jalon.indicators.episode.Telling.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What each accompaniment event tells of an episode. */
final class AccompanimentReading {
  private AccompanimentReading() {}

  static Optional<Telling> read(AccompanimentEvent event) {
    return switch (event) {
      case AccompanimentOpened told ->
          Optional.of(
              Telling.of(
                  told,
                  EpisodeKind.ACCOMPANIMENT,
                  told.accompanimentId(),
                  told.parcoursId(),
                  Quality.NONE,
                  Span.started(told.openedOn())));
      case AccompanimentClosed told ->
          Optional.of(
              Telling.of(
                  told,
                  EpisodeKind.ACCOMPANIMENT,
                  told.accompanimentId(),
                  told.parcoursId(),
                  Quality.NONE,
                  Span.ended(told.closedOn(), told.reason())));
      case ReferentAssigned told ->
          Optional.of(
              Telling.of(
                  told,
                  EpisodeKind.REFERENT,
                  told.eventId(),
                  told.parcoursId(),
                  Quality.of(told.cause().name()).heldBy(told.referentId()),
                  Span.started(told.assignedOn())));
      case ContractSigned told ->
          Optional.of(
              Telling.of(
                  told,
                  EpisodeKind.CONTRACT,
                  told.contractId(),
                  told.parcoursId(),
                  Quality.of(told.kind().name())
                      .ranked(told.rank())
                      .flagged(told.firstSinceEntry())
                      .worth(hours(told.weeklyHours()))
                      .tagged(told.actionKinds()),
                  Span.started(told.startsOn()).since(told.signedOn()).until(told.endsOn())));
      case ContractEvent told -> Optional.of(contract(told));
      case ProgrammeEvent told -> Optional.of(ProgrammeReading.read(told));
      case EmploymentEvent told -> Optional.of(employment(told));
      case CoordinationEvent told -> Optional.of(coordination(told));
      case RegistrationEvent told -> Optional.of(registration(told));
      case AidEvent told -> Optional.of(aid(told));
      // A wish changes no count; rendez-vous are milestones, which package fact keeps.
      case ReorientationRequested _,
          ReorientationRequestWithdrawn _,
          AccompanimentAppointmentBooked _,
          AccompanimentAppointmentClosed _ ->
          Optional.empty();
    };
  }

  private static Telling contract(ContractEvent event) {
    return switch (event) {
      case ContractAmended told ->
          Telling.of(
              told,
              EpisodeKind.CONTRACT,
              told.contractId(),
              told.parcoursId(),
              Quality.NONE.worth(hours(told.weeklyHours())).tagged(told.actionKinds()),
              Span.started(told.startsOn()).until(told.endsOn()));
      case ContractEnded told ->
          Telling.of(
              told,
              EpisodeKind.CONTRACT,
              told.contractId(),
              told.parcoursId(),
              Quality.NONE,
              Span.ended(told.endedOn(), told.cause().name()));
    };
  }

  private static Telling employment(EmploymentEvent event) {
    return switch (event) {
      case EmploymentStarted told ->
          Telling.of(
              told,
              EpisodeKind.EMPLOYMENT,
              told.employmentId(),
              told.parcoursId(),
              Quality.of(told.contract().name(), told.source().name()),
              Span.started(told.startsOn()).until(told.plannedEndOn()));
      case EmploymentEnded told ->
          Telling.of(
              told,
              EpisodeKind.EMPLOYMENT,
              told.employmentId(),
              told.parcoursId(),
              Quality.NONE.flagged(told.early()),
              Span.ended(told.endedOn(), told.reason()));
      case InJobContactHeld told ->
          Telling.of(
              told,
              EpisodeKind.IN_JOB_CONTACT,
              told.contactId(),
              told.parcoursId(),
              Quality.NONE,
              Span.started(told.heldOn()).until(told.dueOn()));
    };
  }

  private static Telling coordination(CoordinationEvent event) {
    return switch (event) {
      case CoordinationOpened told ->
          Telling.of(
              told,
              EpisodeKind.COORDINATION,
              told.coordinationId(),
              told.parcoursId(),
              Quality.NONE.worth((long) told.professionals()),
              Span.started(told.openedOn()));
      case CoordinationMeetingHeld told ->
          Telling.of(
              told,
              EpisodeKind.MEETING,
              told.meetingId(),
              told.parcoursId(),
              Quality.NONE.flagged(told.personPresent()),
              Span.started(told.heldOn()));
      case CoordinationClosed told ->
          Telling.of(
              told,
              EpisodeKind.COORDINATION,
              told.coordinationId(),
              told.parcoursId(),
              Quality.NONE,
              Span.ended(told.closedOn(), told.reason()));
    };
  }

  private static Telling registration(RegistrationEvent event) {
    return switch (event) {
      case JobseekerRegistered told ->
          Telling.of(
              told,
              EpisodeKind.REGISTRATION,
              told.eventId(),
              told.parcoursId(),
              Quality.of("REGISTERED", told.category()),
              Span.started(told.registeredOn()));
      case JobseekerDeregistered told ->
          Telling.of(
              told,
              EpisodeKind.REGISTRATION,
              told.eventId(),
              told.parcoursId(),
              Quality.of(told.kind().name(), told.reason()),
              Span.started(told.deregisteredOn()));
    };
  }

  private static Telling aid(AidEvent event) {
    return switch (event) {
      case AidDecided told ->
          Telling.of(
              told,
              EpisodeKind.AID,
              told.aidId(),
              told.parcoursId(),
              Quality.of(told.line()).flagged(told.granted()).worth(told.amountCents()),
              Span.started(told.decidedOn()));
      case AidPaid told ->
          Telling.of(
              told,
              EpisodeKind.AID,
              told.aidId(),
              told.parcoursId(),
              Quality.NONE,
              Span.ended(told.paidOn(), "PAID"));
      case AidCancelled told ->
          Telling.of(
              told,
              EpisodeKind.AID,
              told.aidId(),
              told.parcoursId(),
              Quality.NONE,
              Span.ended(told.cancelledOn(), "CANCELLED"));
    };
  }

  private static @Nullable Long hours(@Nullable Integer weekly) {
    return weekly == null ? null : Long.valueOf(weekly);
  }
}
