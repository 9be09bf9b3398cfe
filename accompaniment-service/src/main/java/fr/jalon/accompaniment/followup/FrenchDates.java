package fr.jalon.accompaniment.followup;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as French letters write them: « 1er mars 2026 ». */
public final class FrenchDates {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);

  private FrenchDates() {}

  public static String date(LocalDate date) {
    var day = date.getDayOfMonth() == 1 ? "1er" : Integer.toString(date.getDayOfMonth());
    return day + " " + MONTH.format(date);
  }
}
