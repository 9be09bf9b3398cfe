package fr.jalon.orientation.spreadsheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A day as spreadsheets hold it: 05/03/2026, 2026-03-05, or the number of days since 1900. Nothing
 * else is guessed, and a year on two digits is not a year.
 */
public final class CellDate {
  private static final Pattern FRENCH =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:[ T].*)?");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[ T].*)?");
  private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:[.,]\\d+)?");

  /** Nobody that a table names was born before, and nothing in it comes after. */
  private static final int EARLIEST = 1850;

  private static final int LATEST = 2200;

  /** Day 0 of Excel's count, once its 29 February 1900 is passed. */
  private static final LocalDate ORIGIN = LocalDate.of(1899, 12, 30);

  private CellDate() {}

  /** Nothing when the text is no such day. */
  public static Optional<LocalDate> read(String text) {
    var trimmed = text.strip();
    var french = FRENCH.matcher(trimmed);
    if (french.matches()) {
      return day(french.toMatchResult(), 3, 2, 1);
    }
    var iso = ISO.matcher(trimmed);
    if (iso.matches()) {
      return day(iso.toMatchResult(), 1, 2, 3);
    }
    if (SERIAL.matcher(trimmed).matches()) {
      var days = new BigDecimal(trimmed.replace(',', '.')).setScale(0, RoundingMode.FLOOR);
      return Optional.of(ORIGIN.plusDays(days.longValueExact()));
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(MatchResult found, int year, int month, int day) {
    if (number(found, year) < EARLIEST || number(found, year) > LATEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(number(found, year), number(found, month), number(found, day)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static int number(MatchResult found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
