package fr.jalon.accompaniment.coordination;

import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.Change;
import fr.jalon.accompaniment.followup.Subject;
import fr.jalon.contracts.CoordinationEvent.CoordinationClosed;
import fr.jalon.contracts.CoordinationEvent.CoordinationOpened;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A référent de parcours for a complex situation (PDIE 2021-2025, fiche 21): an agent proposes it,
 * the person agrees or not, and may take the agreement back at any time.
 */
public sealed interface Coordination {
  Proposal proposal();

  /**
   * What was proposed to the person, and by whom.
   *
   * @param coordinator the function of whoever would be the référent de parcours
   * @param professionals how many followed the person on that day
   * @param because why, where they are fewer than the rule asks for
   */
  record Proposal(
      CoordinationId id,
      AccompanimentId accompaniment,
      Subject subject,
      String coordinator,
      int professionals,
      Optional<String> because,
      LocalDate on,
      Act act) {}

  /** Who recorded something, and when. */
  record Act(Instant at, String by) {}

  /** What the person answered, on what day, and who took it down. */
  record Answer(LocalDate on, Act takenDown) {}

  /** Waiting for the person's answer: nobody is coordinated meanwhile. */
  record Proposed(Proposal proposal) implements Coordination {

    Change<Open> agree(Answer answer) {
      return Change.of(
          new Open(proposal, answer, 0),
          new CoordinationOpened(
              UUID.randomUUID(),
              answer.takenDown().at(),
              proposal.subject().departement(),
              proposal.subject().personId(),
              proposal.subject().parcoursId(),
              proposal.accompaniment().value(),
              proposal.id().value(),
              answer.on(),
              proposal.professionals()));
    }

    Declined decline(Answer answer) {
      return new Declined(proposal, answer);
    }
  }

  /** The person does not want one; no move leads out of here. */
  record Declined(Proposal proposal, Answer answer) implements Coordination {}

  /** The person agreed, and those around them work together. */
  record Open(Proposal proposal, Answer agreement, long planVersion) implements Coordination {

    public Open planned() {
      return new Open(proposal, agreement, planVersion + 1);
    }

    Change<Closed> close(LocalDate on, ClosingReason reason, Act act) {
      return Change.of(
          new Closed(proposal, agreement, planVersion, on, reason, act),
          new CoordinationClosed(
              UUID.randomUUID(),
              act.at(),
              proposal.subject().departement(),
              proposal.subject().personId(),
              proposal.subject().parcoursId(),
              proposal.accompaniment().value(),
              proposal.id().value(),
              on,
              reason.name()));
    }
  }

  /** It is over; no move leads out of here. */
  record Closed(
      Proposal proposal,
      Answer agreement,
      long planVersion,
      LocalDate on,
      ClosingReason reason,
      Act act)
      implements Coordination {}

  /** Why a coordination ends. */
  enum ClosingReason {
    OBJECTIVES_REACHED,
    /** The person took the agreement back. */
    AGREEMENT_WITHDRAWN,
    NO_LONGER_COMPLEX,
    ACCOMPANIMENT_ENDED,
    OTHER
  }
}
