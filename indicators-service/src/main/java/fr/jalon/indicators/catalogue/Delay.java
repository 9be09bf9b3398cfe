package fr.jalon.indicators.catalogue;

import java.time.LocalDate;
import java.util.regex.Pattern;

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

  private static final Pattern ISO = Pattern.compile("P([1-9]\\d{0,3})([DWMY])");

  /** Reads an ISO period of days, weeks, months or years; a mixture of them has no one end. */
  static Delay parse(String text) {
    var matcher = ISO.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "« %s » must count either days or months, as in P30D or P1M".formatted(text));
    }
    int length = Integer.parseInt(matcher.group(1));
    return switch (matcher.group(2)) {
      case "D" -> new Delay(length, Unit.DAYS);
      case "W" -> new Delay(7 * length, Unit.DAYS);
      case "M" -> new Delay(length, Unit.MONTHS);
      default -> new Delay(12 * length, Unit.MONTHS);
    };
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
