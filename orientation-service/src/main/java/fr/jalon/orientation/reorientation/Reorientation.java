package fr.jalon.orientation.reorientation;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.orientation.reorientation.Reorientation.Maintained;
import fr.jalon.orientation.reorientation.Reorientation.Reoriented;
import fr.jalon.orientation.reorientation.Reorientation.Request;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The request of a new orientation, from its reason to its answer (CASF L. 262-31, L. 262-39).
 *
 * <p>Requested, it is either followed by a new orientation, refused or withdrawn; then it is over,
 * and another change is another request.
 */
public sealed interface Reorientation {
  Request request();

  /**
   * What was asked, by whom, against which decision.
   *
   * @param number 1 for the first request on the parcours
   */
  record Request(
      ParcoursId parcours,
      int number,
      PersonId person,
      UUID fromOrientation,
      Origin origin,
      String reason,
      LocalDate requestedOn,
      Author requestedBy) {}

  /** What the équipe pluridisciplinaire thought, where it was heard. */
  record Heard(UUID opinionId, boolean favorable) {}

  /** How a request was answered. */
  record Answer(LocalDate closedOn, String reason, Author closedBy, Optional<Heard> opinion) {}

  /** Waiting for the opinion, or for the decision. */
  record Requested(Request request) implements Reorientation {

    /** The person has a new orientation. */
    Reoriented reorient(Answer answer, UUID orientation, Sense sense) {
      return new Reoriented(request, answer, orientation, sense);
    }

    /** The orientation stays what it is. */
    Maintained maintain(Answer answer) {
      return new Maintained(request, answer);
    }

    /** Whoever asked no longer does: nothing is decided. */
    Withdrawn withdraw(Answer answer) {
      return new Withdrawn(request, answer);
    }
  }

  /** Followed by a new orientation; no move leads out of here. */
  record Reoriented(Request request, Answer answer, UUID orientation, Sense sense)
      implements Reorientation {}

  /** Refused with a reason; no move leads out of here. */
  record Maintained(Request request, Answer answer) implements Reorientation {}

  /** No longer asked for, before any answer; no move leads out of here. */
  record Withdrawn(Request request, Answer answer) implements Reorientation {}
}
