package fr.jalon.indicators.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** What was planned, committed and spent, in cents. */
record Amounts(long plannedCents, long committedCents, long spentCents) {
  static final Amounts NOTHING = new Amounts(0, 0, 0);

  Amounts plus(Amounts other) {
    return new Amounts(
        plannedCents + other.plannedCents,
        committedCents + other.committedCents,
        spentCents + other.spentCents);
  }

  /** Spent out of planned, in percent; none, rather than zero, when nothing was planned. */
  Optional<BigDecimal> executionRate() {
    return percent(spentCents, plannedCents);
  }

  /** Committed out of planned, in percent. */
  Optional<BigDecimal> commitmentRate() {
    return percent(committedCents, plannedCents);
  }

  static Optional<BigDecimal> percent(long part, long whole) {
    return whole == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(part)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
  }
}
