package fr.jalon.orientation.delivery;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.delivery.Parcel.Purpose;
import fr.jalon.orientation.parcours.ParcoursId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One message on its way to a person: nothing is sent twice without somebody having said so, and
 * what was not delivered comes back as a letter.
 */
public sealed interface Delivery {
  Head head();

  /**
   * What never changes, but for the count of attempts.
   *
   * @param attempt how many times it was handed to a carrier
   */
  record Head(
      UUID id,
      ParcoursId parcours,
      PersonId person,
      Purpose purpose,
      UUID subjectId,
      Channel channel,
      int attempt,
      Optional<Instant> usefulUntil) {

    Head attempted() {
      return new Head(id, parcours, person, purpose, subjectId, channel, attempt + 1, usefulUntil);
    }
  }

  /** It waits for a carrier, or for somebody to post it. */
  sealed interface Waiting extends Delivery {

    /** It is handed to a carrier from now on. */
    default Sending take(Instant now) {
      return new Sending(head().attempted(), now);
    }

    /** It is not worth sending any more. */
    default Lapsed lapse(String reason) {
      return new Lapsed(head(), reason);
    }
  }

  /** It was never handed to anybody, or it is known not to have been taken. */
  record Queued(Head head, Instant dueAt) implements Waiting {

    /** A person put the letter in the post. */
    Sent posted(LocalDate on) {
      return new Sent(head, on, "");
    }
  }

  /** A carrier did not take it and will be asked again. */
  record Failed(Head head, String reason, Instant dueAt) implements Waiting {}

  /** A carrier is being handed it; whoever finds it so after a stop cannot tell whether it left. */
  record Sending(Head head, Instant since) implements Delivery {
    Sent accepted(LocalDate on, String reference) {
      return new Sent(head, on, reference);
    }

    /** Not taken now: later, each time later, until it has been tried enough. */
    Delivery notNow(String reason, Instant now, Duration firstPause, int mostAttempts) {
      return head.attempt() >= mostAttempts
          ? new Undeliverable(head, reason)
          : new Failed(
              head,
              reason,
              now.plus(firstPause.multipliedBy(1L << Math.min(head.attempt() - 1, 20))));
    }

    Undeliverable refused(String reason) {
      return new Undeliverable(head, reason);
    }

    /** Handing it over again is safe: its carrier recognises it. */
    Failed again(String reason, Instant now) {
      return new Failed(head, reason, now);
    }

    /** Handing it over again might send it twice: a person decides. */
    Uncertain unknown(String reason) {
      return new Uncertain(head, reason);
    }
  }

  /** It has left. */
  record Sent(Head head, LocalDate on, String reference) implements Delivery {

    /** It came back. */
    Undeliverable bounced(String reason) {
      return new Undeliverable(head, reason);
    }
  }

  /** It will not reach the person. */
  record Undeliverable(Head head, String reason) implements Delivery {
    FallenBack fallBack(UUID letter) {
      return new FallenBack(head, reason, letter);
    }
  }

  /** A letter takes its place. */
  record FallenBack(Head head, String reason, UUID letter) implements Delivery {}

  /** Nobody can tell whether it left: somebody asks the carrier, and says. */
  record Uncertain(Head head, String reason) implements Delivery {
    Sent left(LocalDate on) {
      return new Sent(head, on, "");
    }

    Queued neverLeft(Instant now) {
      return new Queued(head, now);
    }

    Undeliverable bounced(String reason) {
      return new Undeliverable(head, reason);
    }
  }

  /** It was not sent, since the person no longer had to know. */
  record Lapsed(Head head, String reason) implements Delivery {}
}
