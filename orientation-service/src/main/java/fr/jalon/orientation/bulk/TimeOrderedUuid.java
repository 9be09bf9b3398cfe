package fr.jalon.orientation.bulk;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * Identifiers that grow with time (RFC 9562, version 7): the rows of one batch stand side by side
 * in every index, where random ones would touch a page each.
 *
 * <p>Never twice the same and never smaller than the one before, within one process; 62 bits are
 * left to chance, so that nobody guesses one.
 */
public final class TimeOrderedUuid {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int DRAWN_AT_ONCE = 1_024;
  private static final ByteBuffer CHANCE =
      ByteBuffer.allocate(DRAWN_AT_ONCE * Long.BYTES).position(DRAWN_AT_ONCE * Long.BYTES);

  /** Milliseconds and, in the twelve lowest bits, a count within the millisecond. */
  private static long last;

  private TimeOrderedUuid() {}

  public static synchronized UUID next() {
    last = Math.max(System.currentTimeMillis() << 12, last + 1);
    long high = (last >>> 12 << 16) | 0x7000 | (last & 0xFFF);
    long low = chance() >>> 2 | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  private static long chance() {
    if (!CHANCE.hasRemaining()) {
      RANDOM.nextBytes(CHANCE.array());
      CHANCE.clear();
    }
    return CHANCE.getLong();
  }
}
