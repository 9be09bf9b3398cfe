package fr.jalon.platform.signature;

import java.time.Instant;
import java.time.LocalDate;

/** That a version was read by whoever is to be bound, or to them, or given to them. */
public record Reading(
    long version, LocalDate readOn, How how, Witness recordedBy, Instant recordedAt) {

  /** In which way they came to know the text. */
  public enum How {
    READ_BY_THE_PERSON,
    READ_ALOUD,
    TRANSLATED,
    COPY_GIVEN
  }
}
