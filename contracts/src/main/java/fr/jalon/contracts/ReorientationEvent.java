package fr.jalon.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a référent's wish for another orientation. */
public sealed interface ReorientationEvent extends OrientationEvent {

  /** The request was examined; when it was accepted, {@code orientationId} is what was decided. */
  record ReorientationRequestAnswered(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID requestId,
      boolean accepted,
      LocalDate answeredOn,
      @Nullable UUID orientationId)
      implements ReorientationEvent {}
}
