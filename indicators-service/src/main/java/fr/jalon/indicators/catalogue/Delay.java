package fr.jalon.indicators.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;

/**
 * A legal delay in calendar days or in months, counted from date to date (CPC art. 641).
 *
 * <p>The start day is excluded and a month is never turned into thirty days: from 31 January, one
 * month runs to the last day of February.
 */
public record Delay(int length, Unit unit) {

  /** What a delay is counted in. */
  public enum Unit {
    DAYS("jour", "jours"),
    MONTHS("mois", "mois");

    private final String singular;
    private final String plural;

    Unit(String singular, String plural) {
      this.singular = singular;
      this.plural = plural;
    }
  }

  /** Reads an ISO period of days, weeks, months or years; a mixture of both units has no one end. */
  static Delay parse(String text) {
    Period period;
    try {
      period = Period.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "« %s » is not an ISO period such as P30D or P1M".formatted(text), e);
    }
    long months = period.toTotalMonths();
    if (period.isNegative() || (months == 0) == (period.getDays() == 0)) {
      throw new IllegalArgumentException(
          "« %s » must count either days or months, more than zero".formatted(text));
    }
    return months == 0
        ? new Delay(period.getDays(), Unit.DAYS)
        : new Delay(Math.toIntExact(months), Unit.MONTHS);
  }

  /** The last day of the delay that starts after {@code start}. */
  public LocalDate dueOn(LocalDate start) {
    return switch (unit) {
      case DAYS -> start.plusDays(length);
      case MONTHS -> start.plusMonths(length);
    };
  }

  /** As people read it: « 15 jours », « 1 mois ». */
  public String inWords() {
    return length + " " + (length == 1 ? unit.singular : unit.plural);
  }
}
