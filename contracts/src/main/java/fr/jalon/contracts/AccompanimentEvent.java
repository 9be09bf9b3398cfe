package fr.jalon.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentAppointmentBooked;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentAppointmentClosed;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentClosed;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentOpened;
import fr.jalon.contracts.AccompanimentEvent.ContractSigned;
import java.time.Instant;
import java.time.LocalDate;
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
  @JsonSubTypes.Type(value = AccompanimentOpened.class, name = "AccompanimentOpened"),
  @JsonSubTypes.Type(
      value = AccompanimentAppointmentBooked.class,
      name = "AccompanimentAppointmentBooked"),
  @JsonSubTypes.Type(
      value = AccompanimentAppointmentClosed.class,
      name = "AccompanimentAppointmentClosed"),
  @JsonSubTypes.Type(value = ContractSigned.class, name = "ContractSigned"),
  @JsonSubTypes.Type(value = AccompanimentClosed.class, name = "AccompanimentClosed")
})
public sealed interface AccompanimentEvent extends Event {

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
   * @param rank 1 for the first contract since the last entry
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
      LocalDate endsOn)
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
    CER
  }
}
