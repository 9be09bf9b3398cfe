package fr.jalon.accompaniment.francetravail.exchange;

import java.time.Duration;
import java.util.Optional;

/** Whoever was asked did not answer, or not usefully: the same may be asked again later. */
public final class Unavailable extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Optional<Duration> retryAfter;

  public Unavailable(String reason) {
    this(reason, Optional.empty());
  }

  public Unavailable(String reason, Optional<Duration> retryAfter) {
    super(reason);
    this.retryAfter = retryAfter;
  }

  /** In words that hold nothing of what was asked. */
  public String reason() {
    return String.valueOf(getMessage());
  }

  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
