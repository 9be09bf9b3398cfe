package fr.jalon.indicators.publication.difference;

import fr.jalon.indicators.publication.PublishedFigure.FigureKey;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * One figure that is no longer the one that was published.
 *
 * @param now what it would be today; nothing when it can no longer be computed
 * @param causes how many of those behind it each cause moved
 */
record Difference(
    FigureKey key,
    String label,
    Value published,
    Optional<Value> now,
    Moved moved,
    Map<Cause, Long> causes) {

  /** What a figure says. */
  record Value(Optional<BigDecimal> value, long numerator, Optional<BigDecimal> denominator) {}

  /** How those behind it changed. */
  record Moved(long joined, long left, long changed) {}
}
