package fr.jalon.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Who answers for a person, and the wish for another orientation. */
public sealed interface ReferentEvent extends AccompanimentEvent {

  /**
   * A référent unique answers for the person from {@code assignedOn} on (CASF L. 262-27, L.
   * 262-30).
   */
  record ReferentAssigned(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID accompanimentId,
      UUID referentId,
      UUID organismeReferentId,
      LocalDate assignedOn,
      AssignmentCause cause)
      implements ReferentEvent {}

  /**
   * The référent asks for another orientation; nothing is decided by it (CASF L. 262-31).
   *
   * @param reason code, never words
   */
  record ReorientationRequested(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID accompanimentId,
      UUID requestId,
      ParcoursType wantedType,
      String reason,
      LocalDate requestedOn)
      implements ReferentEvent {}

  /** The référent no longer asks for it. */
  record ReorientationRequestWithdrawn(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID accompanimentId,
      UUID requestId,
      LocalDate withdrawnOn)
      implements ReferentEvent {}

  /** What put a person in the care of a référent. */
  enum AssignmentCause {
    OPENING,
    TRANSFER,
    CASELOAD
  }
}
