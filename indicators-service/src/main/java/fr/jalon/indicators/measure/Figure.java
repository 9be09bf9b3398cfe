package fr.jalon.indicators.measure;

import fr.jalon.indicators.catalogue.Measure;
import fr.jalon.indicators.catalogue.Target;
import fr.jalon.indicators.catalogue.Variant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** One number of one variant, with what it takes to check it by hand. */
record Figure(
    Variant variant,
    Tally tally,
    Optional<BigDecimal> value,
    Optional<Target> target,
    Verdict verdict) {

  /** The figure of a cohort; no value, rather than zero, when nobody is counted. */
  static Figure of(Variant variant, Tally tally, LocalDate periodStart) {
    var total = total(variant.measure(), tally.numerator());
    var target = variant.targetOn(periodStart);
    Optional<BigDecimal> value =
        tally.denominator() == 0
            ? Optional.empty()
            : Optional.of(
                total.divide(
                    BigDecimal.valueOf(tally.denominator()),
                    variant.decimals(),
                    RoundingMode.HALF_UP));
    return new Figure(
        variant, tally, value, target, Verdict.of(total, tally.denominator(), target));
  }

  private static BigDecimal total(Measure measure, long numerator) {
    return switch (measure) {
      case Measure.Share _ -> BigDecimal.valueOf(numerator).movePointRight(2);
      case Measure.MeanDelay _ -> BigDecimal.valueOf(numerator);
    };
  }
}
