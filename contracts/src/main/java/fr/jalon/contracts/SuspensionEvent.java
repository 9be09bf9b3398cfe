package fr.jalon.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What was decided on a part of the RSA, and lifted. */
public sealed interface SuspensionEvent extends OrientationEvent {

  /**
   * A named agent decided to suspend or suppress a part of the RSA (CASF L. 262-37).
   *
   * @param rank 1 for a first decision
   * @param endsOn its last day, unless it is lifted before
   * @param regime the regime of the facts, which may not be that of the parcours
   */
  record SuspensionDecided(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID suspensionId,
      int rank,
      int reductionPercent,
      LocalDate startsOn,
      LocalDate endsOn,
      String regime)
      implements SuspensionEvent {}

  /** A suspension that was decided stopped before its term, or was never executed. */
  record SuspensionLifted(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID suspensionId,
      LocalDate liftedOn,
      LiftingReason reason)
      implements SuspensionEvent {}
}
