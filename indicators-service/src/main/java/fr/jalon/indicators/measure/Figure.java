package fr.jalon.indicators.measure;

import fr.jalon.indicators.catalogue.Measure;
import fr.jalon.indicators.catalogue.Target;
import fr.jalon.indicators.catalogue.Variant;
import fr.jalon.indicators.catalogue.count.Average;
import fr.jalon.indicators.catalogue.count.Counting;
import fr.jalon.indicators.declaration.Declared;
import fr.jalon.indicators.declaration.Told;
import fr.jalon.indicators.measure.counting.Tally;
import fr.jalon.indicators.measure.secret.Mask;
import fr.jalon.indicators.reference.Reference;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One number of one variant, with what it takes to check it by hand.
 *
 * @param denominator how many are counted, or the reference; none for a plain count
 * @param mask what of it its reader may not be shown
 * @param reference what the département declared that the count is divided by
 * @param declared what partners declared and the département validated, when nothing is counted
 */
public record Figure(
    Variant variant,
    Tally tally,
    Optional<BigDecimal> value,
    Optional<BigDecimal> denominator,
    Optional<Reference> reference,
    Optional<Declared> declared,
    Optional<Target> target,
    Verdict verdict,
    Mask mask) {
  private static final BigDecimal CENTS = BigDecimal.valueOf(100);

  /** What the value is, before any rounding: {@code total / count}, of which count may be zero. */
  private record Fraction(BigDecimal total, BigDecimal count) {
    static Fraction of(long total, long count) {
      return new Fraction(BigDecimal.valueOf(total), BigDecimal.valueOf(count));
    }
  }

  /** The figure of a cohort; no value, rather than zero, when nobody is counted. */
  static Figure of(Variant variant, Tally tally, LocalDate periodStart) {
    return of(variant, tally, Optional.empty(), periodStart);
  }

  static Figure of(
      Variant variant, Tally tally, Optional<Reference> reference, LocalDate periodStart) {
    var fraction = fraction(variant.measure(), tally, reference);
    var target = variant.targetOn(periodStart);
    Optional<BigDecimal> value =
        fraction.count().signum() == 0
            ? Optional.empty()
            : Optional.of(
                fraction
                    .total()
                    .divide(fraction.count(), variant.decimals(), RoundingMode.HALF_UP));
    return new Figure(
        variant,
        tally,
        value,
        denominator(variant.measure(), tally, reference),
        reference,
        Optional.empty(),
        target,
        Verdict.of(fraction.total(), fraction.count(), target),
        Mask.NONE);
  }

  /** What is not computed here, or of a time that has not come: nothing, rather than zero. */
  static Figure none(Variant variant, LocalDate periodStart) {
    return new Figure(
        variant,
        Tally.NOTHING,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        variant.targetOn(periodStart),
        Verdict.SANS_DONNEES,
        Mask.NONE);
  }

  /** What partners declared: their number, or whether their milestone is reached. */
  static Figure declared(Variant variant, Declared declared, LocalDate periodStart) {
    var target = variant.targetOn(periodStart);
    return new Figure(
        variant,
        Tally.NOTHING,
        declared.told() instanceof Told.Amount(var value) ? Optional.of(value) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(declared),
        target,
        switch (declared.told()) {
          case Told.Amount(var value) -> Verdict.of(value, BigDecimal.ONE, target);
          case Told.Reached _ -> Verdict.ATTEINT;
          case Told.NotReached _ -> Verdict.NON_ATTEINT;
        },
        Mask.NONE);
  }

  /** The same figure for a reader who may not be shown everything. */
  Figure under(Mask hidden) {
    return new Figure(
        variant, tally, value, denominator, reference, declared, target, verdict, hidden.or(mask));
  }

  private static Fraction fraction(Measure measure, Tally tally, Optional<Reference> reference) {
    return switch (measure) {
      case Measure.Share _, Measure.FollowedShare _ ->
          new Fraction(
              BigDecimal.valueOf(tally.numerator()).movePointRight(2),
              BigDecimal.valueOf(tally.denominator()));
      case Measure.EventDelay(_, _, var average) -> averaged(average, tally);
      case Measure.Lapse(_, _, _, _, var average) -> averaged(average, tally);
      case Measure.CohortCount _ -> Fraction.of(tally.numerator(), 1);
      case Measure.EpisodeCount(_, _, var counting, _) -> counted(counting, tally);
      case Measure.Stock(_, var counting, var per) ->
          per.isEmpty()
              ? counted(counting, tally)
              : new Fraction(
                  BigDecimal.valueOf(tally.numerator()),
                  reference.map(Reference::value).orElse(BigDecimal.ZERO));
      case Measure.Declared _, Measure.Dated _, Measure.NotComputed _, Measure.Table _ ->
          Fraction.of(0, 0);
    };
  }

  private static Fraction averaged(Average average, Tally tally) {
    return switch (average) {
      case MEAN -> Fraction.of(tally.numerator(), tally.denominator());
      case MEDIAN ->
          tally.denominator() == 0
              ? Fraction.of(0, 0)
              : new Fraction(tally.days().percentile(50), BigDecimal.ONE);
    };
  }

  private static Fraction counted(Counting counting, Tally tally) {
    return new Fraction(
        BigDecimal.valueOf(tally.numerator()),
        counting == Counting.AMOUNT ? CENTS : BigDecimal.ONE);
  }

  private static Optional<BigDecimal> denominator(
      Measure measure, Tally tally, Optional<Reference> reference) {
    return switch (measure) {
      case Measure.Share _, Measure.FollowedShare _, Measure.EventDelay _, Measure.Lapse _ ->
          Optional.of(BigDecimal.valueOf(tally.denominator()));
      case Measure.Stock _ -> reference.map(Reference::value);
      case Measure.CohortCount _,
          Measure.EpisodeCount _,
          Measure.Declared _,
          Measure.Dated _,
          Measure.NotComputed _,
          Measure.Table _ ->
          Optional.empty();
    };
  }
}
