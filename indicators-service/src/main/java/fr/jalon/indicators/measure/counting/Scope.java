package fr.jalon.indicators.measure.counting;

import fr.jalon.indicators.catalogue.count.Breakdown;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Over which days and which territory one counts, and how it is looked at.
 *
 * @param asOf the day on which it is looked at: a delay that ends on it still runs
 * @param knownUntil counts with what was known at that instant; with all that is known when absent
 * @param byMonth whether month by month
 * @param by whether line by line
 */
public record Scope(
    LocalDate first,
    LocalDate last,
    Optional<String> territory,
    LocalDate asOf,
    Optional<Instant> knownUntil,
    boolean byMonth,
    Optional<Breakdown> by) {

  public Scope by(Breakdown breakdown) {
    return new Scope(first, last, territory, asOf, knownUntil, byMonth, Optional.of(breakdown));
  }
}
