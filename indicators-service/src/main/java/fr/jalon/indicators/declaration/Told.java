package fr.jalon.indicators.declaration;

import static fr.jalon.indicators.IndicatorProblem.DECLARED_VALUE_INVALID;

import fr.jalon.indicators.declaration.policy.Declarable;
import fr.jalon.indicators.period.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is said of an indicator: a number, or whether a milestone is reached. */
public sealed interface Told {
  /** More than anything that a département counts. */
  BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

  /** A number, in the unit of the indicator. */
  record Amount(BigDecimal value) implements Told {}

  /** Done, on that day. */
  record Reached(LocalDate on) implements Told {}

  /** Not done at the end of the period. */
  record NotReached() implements Told {}

  /** What an agent said, once it fits the indicator and the period; {@code today} is not over. */
  static Told of(
      Declarable figure,
      Period period,
      @Nullable BigDecimal value,
      @Nullable Boolean reached,
      @Nullable LocalDate reachedOn,
      LocalDate today) {
    return switch (figure.kind()) {
      case FIGURE -> {
        if (value == null || reached != null || reachedOn != null) {
          throw DECLARED_VALUE_INVALID.because("Donnez une valeur, et rien d'autre.", "/value");
        }
        yield amount(figure, value);
      }
      case MILESTONE -> {
        if (value != null || reached == null) {
          throw DECLARED_VALUE_INVALID.because(
              "C'est un jalon : dites s'il est atteint, oui ou non.", "/reached");
        }
        yield milestone(period, reached, reachedOn, today);
      }
    };
  }

  private static Told amount(Declarable figure, BigDecimal value) {
    var most = figure.isPercentage() ? BigDecimal.valueOf(100) : MOST;
    if (value.signum() < 0 || value.compareTo(most) > 0) {
      throw DECLARED_VALUE_INVALID.because(
          "Donnez un nombre de 0 à %s.".formatted(most.toPlainString()), "/value");
    }
    if (value.stripTrailingZeros().scale() > figure.decimals()) {
      throw DECLARED_VALUE_INVALID.because(
          figure.decimals() == 0
              ? "Donnez un nombre entier."
              : "Au plus %d décimale(s).".formatted(figure.decimals()),
          "/value");
    }
    return new Amount(value.setScale(figure.decimals()));
  }

  private static Told milestone(
      Period period, boolean reached, @Nullable LocalDate on, LocalDate today) {
    if (!reached) {
      if (on != null) {
        throw DECLARED_VALUE_INVALID.because(
            "Un jalon qui n'est pas atteint n'a pas de jour.", "/reachedOn");
      }
      return new NotReached();
    }
    if (on == null || on.isAfter(today) || on.isAfter(period.last())) {
      throw DECLARED_VALUE_INVALID.because(
          "Dites quel jour le jalon a été atteint : au plus tard aujourd'hui, et dans la période"
              + " ou avant elle.",
          "/reachedOn");
    }
    return new Reached(on);
  }
}
