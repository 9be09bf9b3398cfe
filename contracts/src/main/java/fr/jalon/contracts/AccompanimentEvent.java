package fr.jalon.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentAppointmentBooked;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentAppointmentClosed;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentClosed;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentOpened;
import fr.jalon.contracts.AccompanimentEvent.ContractSigned;
import fr.jalon.contracts.AidEvent.AidCancelled;
import fr.jalon.contracts.AidEvent.AidDecided;
import fr.jalon.contracts.AidEvent.AidPaid;
import fr.jalon.contracts.ContractEvent.ContractAmended;
import fr.jalon.contracts.ContractEvent.ContractEnded;
import fr.jalon.contracts.CoordinationEvent.CoordinationClosed;
import fr.jalon.contracts.CoordinationEvent.CoordinationMeetingHeld;
import fr.jalon.contracts.CoordinationEvent.CoordinationOpened;
import fr.jalon.contracts.EmploymentEvent.EmploymentEnded;
import fr.jalon.contracts.EmploymentEvent.EmploymentStarted;
import fr.jalon.contracts.EmploymentEvent.InJobContactHeld;
import fr.jalon.contracts.ProgrammeEvent.HealthStepRecorded;
import fr.jalon.contracts.ProgrammeEvent.ProgrammeEntered;
import fr.jalon.contracts.ProgrammeEvent.ProgrammeLeft;
import fr.jalon.contracts.ProgrammeEvent.ProgrammePrescribed;
import fr.jalon.contracts.ProgrammeEvent.ProgrammeRefused;
import fr.jalon.contracts.ProgrammeEvent.ProgrammeStepRecorded;
import fr.jalon.contracts.ReferentEvent.ReferentAssigned;
import fr.jalon.contracts.ReferentEvent.ReorientationRequestWithdrawn;
import fr.jalon.contracts.ReferentEvent.ReorientationRequested;
import fr.jalon.contracts.RegistrationEvent.JobseekerDeregistered;
import fr.jalon.contracts.RegistrationEvent.JobseekerRegistered;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What accompaniment-service tells the others, on topic {@value #TOPIC}.
 *
 * <p>A published record only ever gains optional fields; anything else is a new record.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(
      value = AccompanimentAppointmentBooked.class,
      name = "AccompanimentAppointmentBooked"),
  @JsonSubTypes.Type(
      value = AccompanimentAppointmentClosed.class,
      name = "AccompanimentAppointmentClosed"),
  @JsonSubTypes.Type(value = AccompanimentClosed.class, name = "AccompanimentClosed"),
  @JsonSubTypes.Type(value = AccompanimentOpened.class, name = "AccompanimentOpened"),
  @JsonSubTypes.Type(value = ContractSigned.class, name = "ContractSigned"),
  @JsonSubTypes.Type(value = ReferentAssigned.class, name = "ReferentAssigned"),
  @JsonSubTypes.Type(value = ReorientationRequested.class, name = "ReorientationRequested"),
  @JsonSubTypes.Type(
      value = ReorientationRequestWithdrawn.class,
      name = "ReorientationRequestWithdrawn"),
  @JsonSubTypes.Type(value = ContractAmended.class, name = "ContractAmended"),
  @JsonSubTypes.Type(value = ContractEnded.class, name = "ContractEnded"),
  @JsonSubTypes.Type(value = ProgrammePrescribed.class, name = "ProgrammePrescribed"),
  @JsonSubTypes.Type(value = ProgrammeEntered.class, name = "ProgrammeEntered"),
  @JsonSubTypes.Type(value = ProgrammeRefused.class, name = "ProgrammeRefused"),
  @JsonSubTypes.Type(value = ProgrammeLeft.class, name = "ProgrammeLeft"),
  @JsonSubTypes.Type(value = ProgrammeStepRecorded.class, name = "ProgrammeStepRecorded"),
  @JsonSubTypes.Type(value = HealthStepRecorded.class, name = "HealthStepRecorded"),
  @JsonSubTypes.Type(value = EmploymentStarted.class, name = "EmploymentStarted"),
  @JsonSubTypes.Type(value = EmploymentEnded.class, name = "EmploymentEnded"),
  @JsonSubTypes.Type(value = InJobContactHeld.class, name = "InJobContactHeld"),
  @JsonSubTypes.Type(value = CoordinationOpened.class, name = "CoordinationOpened"),
  @JsonSubTypes.Type(value = CoordinationMeetingHeld.class, name = "CoordinationMeetingHeld"),
  @JsonSubTypes.Type(value = CoordinationClosed.class, name = "CoordinationClosed"),
  @JsonSubTypes.Type(value = JobseekerRegistered.class, name = "JobseekerRegistered"),
  @JsonSubTypes.Type(value = JobseekerDeregistered.class, name = "JobseekerDeregistered"),
  @JsonSubTypes.Type(value = AidDecided.class, name = "AidDecided"),
  @JsonSubTypes.Type(value = AidPaid.class, name = "AidPaid"),
  @JsonSubTypes.Type(value = AidCancelled.class, name = "AidCancelled")
})
public sealed interface AccompanimentEvent extends Event
    permits AccompanimentAppointmentBooked,
        AccompanimentAppointmentClosed,
        AccompanimentClosed,
        AccompanimentOpened,
        ContractSigned,
        AidEvent,
        ContractEvent,
        CoordinationEvent,
        EmploymentEvent,
        ProgrammeEvent,
        ReferentEvent,
        RegistrationEvent {

  /** Where these events are published, keyed by person. */
  String TOPIC = "jalon.accompaniment.v1";

  /** An organisme référent now follows the person, because of an orientation. */
  record AccompanimentOpened(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID accompanimentId,
      UUID orientationId,
      LocalDate openedOn)
      implements AccompanimentEvent {}

  /**
   * A rendez-vous of the follow-up was fixed on {@code bookedOn}, to be held on {@code
   * scheduledOn}.
   *
   * @param first whether no rendez-vous of this accompaniment was held before
   */
  record AccompanimentAppointmentBooked(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID accompanimentId,
      UUID appointmentId,
      boolean first,
      LocalDate bookedOn,
      LocalDate scheduledOn)
      implements AccompanimentEvent {}

  /** It is known what became of a rendez-vous of the follow-up. */
  record AccompanimentAppointmentClosed(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID accompanimentId,
      UUID appointmentId,
      boolean first,
      Attendance attendance,
      LocalDate scheduledOn,
      @Nullable LocalDate heldOn)
      implements AccompanimentEvent {}

  /**
   * A contract bears both signatures (CASF L. 262-35, L. 262-36).
   *
   * @param rank 1 for the first contract of the parcours
   * @param firstSinceEntry whether it is the first one since the last entry (DREES)
   * @param renews the contract that it follows
   * @param weeklyHours hours of activity a week that were agreed
   * @param actionKinds kinds of action as the DREES lists them, each at most once
   */
  record ContractSigned(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID accompanimentId,
      UUID contractId,
      ContractKind kind,
      int rank,
      LocalDate signedOn,
      LocalDate startsOn,
      LocalDate endsOn,
      @Nullable Boolean firstSinceEntry,
      @Nullable UUID renews,
      @Nullable Integer weeklyHours,
      @Nullable List<String> actionKinds)
      implements AccompanimentEvent {}

  /** The organisme référent no longer follows the person. */
  record AccompanimentClosed(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID accompanimentId,
      LocalDate closedOn,
      String reason)
      implements AccompanimentEvent {}

  /** The contract's name in law. */
  enum ContractKind {
    CER,
    CONTRAT_ENGAGEMENT
  }
}
