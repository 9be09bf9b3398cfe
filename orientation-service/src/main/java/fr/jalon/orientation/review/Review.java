package fr.jalon.orientation.review;

import fr.jalon.orientation.policy.DecisionLaw.Examiner;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What came of the examination of a social orientation (CASF L. 262-31). */
record Review(
    UUID id,
    UUID parcoursId,
    UUID personId,
    UUID orientationId,
    LocalDate dueOn,
    LocalDate reviewedOn,
    Examiner examiner,
    Outcome outcome,
    String reason,
    Optional<UUID> opinionId,
    Optional<String> jointWith,
    Optional<Integer> reorientation,
    String reviewedByName) {

  /** Staying in social insertion, or asking for another orientation. */
  enum Outcome {
    MAINTAINED,
    REORIENTATION
  }
}
