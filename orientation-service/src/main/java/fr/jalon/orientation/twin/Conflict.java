package fr.jalon.orientation.twin;

import fr.jalon.orientation.merge.Order;
import fr.jalon.orientation.recognition.Doubt;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Two persons who may be one: a machine asks, and a named agent answers once.
 *
 * <p>Each state is a type and offers only the moves that lead out of it.
 */
sealed interface Conflict {
  UUID id();

  Pair pair();

  /** The two persons, as they are known now, and why they may be one. */
  record Pair(UUID personId, UUID otherId, Doubt why) {

    /** The one who is absorbed when that one is kept; nothing if it is neither. */
    Optional<UUID> besides(UUID kept) {
      if (kept.equals(personId)) {
        return Optional.of(otherId);
      }
      return kept.equals(otherId) ? Optional.of(personId) : Optional.empty();
    }
  }

  /** Waiting for an agent; meanwhile both are followed. */
  record Open(UUID id, Pair pair) implements Conflict {
    Distinct distinguish(Order order, Instant now) {
      return new Distinct(id, pair, order.author().name(), order.reason(), now);
    }
  }

  /** They are one person: the merge says who decided it. */
  record Merged(UUID id, Pair pair, UUID mergeId) implements Conflict {}

  /** They are two people, whatever the files say: never asked again. */
  record Distinct(UUID id, Pair pair, String decidedByName, String reason, Instant decidedAt)
      implements Conflict {}
}
