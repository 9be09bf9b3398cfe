package fr.jalon.accompaniment.francetravail.export;

import static fr.jalon.accompaniment.AccompanimentProblem.EXPORT_PERIOD_INVALID;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The days that an export covers, both included; two years at most. */
record Period(LocalDate from, LocalDate until) {
  private static final long MOST_DAYS = 731;

  static Period read(String from, String until) {
    try {
      var period = new Period(LocalDate.parse(from), LocalDate.parse(until));
      if (period.until().isBefore(period.from())
          || ChronoUnit.DAYS.between(period.from(), period.until()) > MOST_DAYS) {
        throw EXPORT_PERIOD_INVALID.because("Du plus ancien au plus récent, deux ans au plus.");
      }
      return period;
    } catch (DateTimeException unreadable) {
      throw EXPORT_PERIOD_INVALID.because("Un jour s'écrit AAAA-MM-JJ.");
    }
  }
}
