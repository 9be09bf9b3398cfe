package fr.jalon.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact that one service tells the others.
 *
 * <p>An event holds no identity: {@link #personId()} is opaque, and everything else is a date, a
 * code or a reference. Its name is in the past tense; what it tells cannot be refused.
 */
public interface Event {

  /** Tells this event from any other; a consumer that has seen it ignores it the second time. */
  UUID eventId();

  /** When the producing service learnt of the fact (not the legal date of the fact itself). */
  Instant occurredAt();

  /** The département that owns the fact: three characters, as in the CAF's {@code IDEPARTE}. */
  String departement();

  /** Whom the fact is about, and the key that keeps a person's events in order. */
  UUID personId();
}
