package fr.jalon.accompaniment.francetravail.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What orientation-service answers of somebody whom a line is about. */
public record Resolution(String reference, Outcome outcome, @Nullable UUID personId) {

  /** FOUND for certain; UNCERTAIN, an agent must look; UNKNOWN, nobody; UNREADABLE. */
  public enum Outcome {
    FOUND,
    UNCERTAIN,
    UNKNOWN,
    UNREADABLE
  }
}
