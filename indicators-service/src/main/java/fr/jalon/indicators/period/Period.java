package fr.jalon.indicators.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A month ({@code 2026-03}), a quarter ({@code 2026-T1}) or a year ({@code 2026}), days included.
 */
public record Period(String name, LocalDate first, LocalDate last) {
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-T([1-4])");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  public static Optional<Period> parse(String text) {
    if (MONTH.matcher(text).matches()) {
      return Optional.of(ofMonth(YearMonth.parse(text)));
    }
    var quarter = QUARTER.matcher(text);
    if (quarter.matches()) {
      var start =
          YearMonth.of(
              Integer.parseInt(quarter.group(1)), 3 * Integer.parseInt(quarter.group(2)) - 2);
      return Optional.of(new Period(text, start.atDay(1), start.plusMonths(2).atEndOfMonth()));
    }
    if (YEAR.matcher(text).matches()) {
      return Optional.of(ofYear(Integer.parseInt(text)));
    }
    return Optional.empty();
  }

  public static Period ofMonth(YearMonth month) {
    return new Period(month.toString(), month.atDay(1), month.atEndOfMonth());
  }

  public static Period ofYear(int year) {
    return new Period("%04d".formatted(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** Whether it is a whole year, which is a part of no other period that can be asked for. */
  public boolean isYear() {
    return YEAR.matcher(name).matches();
  }
}
