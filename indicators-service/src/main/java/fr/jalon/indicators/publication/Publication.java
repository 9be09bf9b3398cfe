package fr.jalon.indicators.publication;

import fr.jalon.indicators.period.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A set of figures as it was frozen.
 *
 * @param asOf the day on which the facts were looked at
 * @param codeVersion of the software that computed
 * @param threshold under which persons were too few to be shown to everyone
 * @param sha256 of every figure's line: one changed is another publication
 */
public record Publication(
    UUID id,
    Purpose purpose,
    String title,
    Period period,
    LocalDate asOf,
    String codeVersion,
    int threshold,
    int figures,
    String sha256,
    Author author,
    Instant publishedAt) {

  /** Who froze it. */
  public record Author(String id, String name) {}
}
