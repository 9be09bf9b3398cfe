package fr.jalon.platform.date;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Dates as French letters write them: « 1er mars 2026 ». */
public final class FrenchDates {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);
  private static final DateTimeFormatter DAY_OF_WEEK =
      DateTimeFormatter.ofPattern("EEEE", Locale.FRENCH);

  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("H 'h' mm", Locale.FRENCH);

  private FrenchDates() {}

  public static String date(LocalDate date) {
    var day = date.getDayOfMonth() == 1 ? "1er" : Integer.toString(date.getDayOfMonth());
    return day + " " + DATE.format(date);
  }

  /** With its day of the week. */
  public static String day(LocalDate date) {
    return DAY_OF_WEEK.format(date) + " " + date(date);
  }

  /** The hour alone: « 9 h 30 ». */
  public static String hour(TemporalAccessor at) {
    return HOUR.format(at);
  }
}
