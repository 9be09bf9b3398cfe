package fr.jalon.accompaniment.aid;

import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.Change;
import fr.jalon.accompaniment.followup.Subject;
import fr.jalon.contracts.AidEvent.AidCancelled;
import fr.jalon.contracts.AidEvent.AidDecided;
import fr.jalon.contracts.AidEvent.AidPaid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Money asked for a person who is followed, until it is refused, paid or given up (PDIE 2021-2025,
 * fiches 7, 12 and 13).
 *
 * <p>A named person decides, whatever the conditions answered. What is decided is never undone: a
 * grant is paid or cancelled.
 */
public sealed interface Aid {
  Request request();

  /** What was asked for, for whom, by whom. */
  record Request(
      AidId id,
      AccompanimentId accompaniment,
      Subject subject,
      String line,
      String territory,
      long cents,
      String purpose,
      LocalDate on,
      Act act) {}

  /** Who did something, and when it was recorded. */
  record Act(Instant at, String by) {}

  /** Who decided, on what day. */
  record Decision(LocalDate on, Instant at, String by, String byName, Optional<String> reason) {}

  /**
   * What was granted, out of which budget.
   *
   * @param derogation why it was, against a condition or beyond the budget
   */
  record Grant(UUID budget, long cents, Optional<String> derogation) {}

  /** Waiting for somebody to decide. */
  record Requested(Request request) implements Aid {

    Change<ToPay> grant(Decision decision, Grant grant) {
      return Change.of(
          new ToPay(request, decision, grant), decided(request, decision, true, grant.cents()));
    }

    Change<Refused> refuse(Decision decision) {
      return Change.of(new Refused(request, decision), decided(request, decision, false, 0));
    }
  }

  /** The person gets nothing, for a reason; no move leads out of here. */
  record Refused(Request request, Decision decision) implements Aid {}

  /** The money is promised, and taken from the budget. */
  record ToPay(Request request, Decision decision, Grant grant) implements Aid {

    Change<Paid> pay(LocalDate on, Act act) {
      return Change.of(
          new Paid(request, decision, grant, on, act),
          new AidPaid(
              UUID.randomUUID(),
              act.at(),
              request.subject().departement(),
              request.subject().personId(),
              request.subject().parcoursId(),
              request.accompaniment().value(),
              request.id().value(),
              grant.cents(),
              on));
    }

    /** Given up before it was paid: the budget has it back. */
    Change<Cancelled> cancel(LocalDate on, String because, Act act) {
      return Change.of(
          new Cancelled(request, decision, grant, on, because, act),
          new AidCancelled(
              UUID.randomUUID(),
              act.at(),
              request.subject().departement(),
              request.subject().personId(),
              request.subject().parcoursId(),
              request.accompaniment().value(),
              request.id().value(),
              on));
    }
  }

  /** The person has the money; no move leads out of here. */
  record Paid(Request request, Decision decision, Grant grant, LocalDate on, Act act)
      implements Aid {}

  /** Granted, never paid; no move leads out of here. */
  record Cancelled(
      Request request, Decision decision, Grant grant, LocalDate on, String because, Act act)
      implements Aid {}

  private static AidDecided decided(
      Request request, Decision decision, boolean granted, long cents) {
    return new AidDecided(
        UUID.randomUUID(),
        decision.at(),
        request.subject().departement(),
        request.subject().personId(),
        request.subject().parcoursId(),
        request.accompaniment().value(),
        request.id().value(),
        request.line(),
        granted,
        cents,
        decision.on());
  }
}
