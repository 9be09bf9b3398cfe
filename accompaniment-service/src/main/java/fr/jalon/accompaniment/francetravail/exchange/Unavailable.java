package fr.jalon.accompaniment.francetravail.exchange;

import java.time.Duration;
import java.util.Optional;

/** Whoever was asked did not answer, or not usefully: the same may be asked again later. */
public final class Unavailable extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Optional<Duration> retryAfter;
  private final boolean refused;

  public Unavailable(String reason) {
    this(reason, Optional.empty());
  }

  public Unavailable(String reason, Optional<Duration> retryAfter) {
    this(reason, retryAfter, false);
  }

  private Unavailable(String reason, Optional<Duration> retryAfter, boolean refused) {
    super(reason);
    this.retryAfter = retryAfter;
    this.refused = refused;
  }

  /** What was asked was read, and is no question: asked again, it is refused again. */
  public static Unavailable refused(String reason) {
    return new Unavailable(reason, Optional.empty(), true);
  }

  /** Whether it is what was asked that was refused. */
  public boolean isRefusal() {
    return refused;
  }

  /** In words that hold nothing of what was asked. */
  public String reason() {
    return String.valueOf(getMessage());
  }

  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
