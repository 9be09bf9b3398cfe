package fr.jalon.accompaniment.francetravail.queue;

import fr.jalon.accompaniment.francetravail.exchange.FranceTravailConfig.Retry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One call to be made, from the fact that calls for it to its end. It is made at least once: after
 * a stop or a silence it is made again, and says so.
 */
sealed interface Call {
  Head head();

  Progress progress();

  /** What is asked, of whom; the content is read when the call is made, as it stands then. */
  record Head(
      UUID id,
      UUID personId,
      UUID parcoursId,
      UUID accompanimentId,
      CallKind kind,
      UUID subjectId) {}

  /**
   * What was tried so far.
   *
   * @param unanswered tries after which nobody knows whether it was done
   */
  record Progress(int attempts, int unanswered, Optional<Instant> firstTriedAt) {
    static final Progress NONE = new Progress(0, 0, Optional.empty());

    Progress tried(Instant now) {
      return new Progress(attempts + 1, unanswered, Optional.of(firstTriedAt.orElse(now)));
    }

    Progress withoutAnswer() {
      return new Progress(attempts, unanswered + 1, firstTriedAt);
    }
  }

  /** Waits for its turn, behind what was asked before it of the same person. */
  record Queued(Head head, Progress progress, Instant dueAt) implements Call {
    Calling take(Instant now) {
      return new Calling(head, progress.tried(now), now);
    }
  }

  /** Is being made; left so by a stop, it waits again. */
  record Calling(Head head, Progress progress, Instant since) implements Call {
    Done done(Instant now, String by) {
      return new Done(head, progress, now, by);
    }

    Stuck refused(String code, String reason) {
      return new Stuck(head, progress, code, reason);
    }

    /** Made again at once, unless that has lasted for too long already. */
    Call forsaken(Retry rules, Instant now) {
      var then = progress.withoutAnswer();
      return isOver(rules, now)
          ? new Stuck(head, then, "DELAI_DEPASSE", "arrêt pendant l'appel")
          : new Queued(head, then, now);
    }

    private boolean isOver(Retry rules, Instant now) {
      return !now.isBefore(progress.firstTriedAt().orElse(now).plus(rules.giveUpAfter()));
    }

    /** Later, twice as late each time, or not before France Travail said; days long at most. */
    Call notNow(
        String reason,
        Optional<Duration> retryAfter,
        boolean unanswered,
        Retry rules,
        Instant now) {
      var then = unanswered ? progress.withoutAnswer() : progress;
      if (isOver(rules, now)) {
        return new Stuck(head, then, "DELAI_DEPASSE", reason);
      }
      var doubled = rules.firstPause().multipliedBy(1L << Math.min(progress.attempts() - 1, 20));
      var pause = doubled.compareTo(rules.longestPause()) > 0 ? rules.longestPause() : doubled;
      var wait = retryAfter.filter(told -> told.compareTo(pause) > 0).orElse(pause);
      return new Queued(head, then, now.plus(wait));
    }
  }

  /** France Travail has answered what was asked. */
  record Done(Head head, Progress progress, Instant endedAt, String by) implements Call {}

  /** Waits for somebody, and what follows for the same person waits behind it. */
  record Stuck(Head head, Progress progress, String code, String reason) implements Call {
    Queued replay(Instant now) {
      return new Queued(head, new Progress(0, progress.unanswered(), Optional.empty()), now);
    }

    Abandoned abandon(String why, Instant now, String by) {
      return new Abandoned(head, progress, why, now, by);
    }
  }

  /** Somebody decided that it will not be made. */
  record Abandoned(Head head, Progress progress, String reason, Instant endedAt, String by)
      implements Call {}
}
