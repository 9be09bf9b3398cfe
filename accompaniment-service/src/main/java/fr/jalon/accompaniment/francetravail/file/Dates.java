package fr.jalon.accompaniment.francetravail.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which France Travail writes a day; the years are those of the living. */
final class Dates {
  private static final Pattern SLASHED = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");
  private static final Pattern DASHED =
      Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[ T]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?)?");
  private static final int FIRST_YEAR = 1880;
  private static final int LAST_YEAR = 2200;

  private Dates() {}

  /** {@code 03/12/2025}. */
  static Optional<LocalDate> slashed(String text) {
    return read(SLASHED.matcher(text.strip()), 3, 1);
  }

  /** {@code 2025-12-03}, whether or not with a time; a bare year is no day. */
  static Optional<LocalDate> dashed(String text) {
    return read(DASHED.matcher(text.strip()), 1, 3);
  }

  /** Either of them. */
  static Optional<LocalDate> any(String text) {
    return dashed(text).or(() -> slashed(text));
  }

  private static Optional<LocalDate> read(Matcher matcher, int year, int day) {
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      int of = Integer.parseInt(matcher.group(year));
      if (of < FIRST_YEAR || of > LAST_YEAR) {
        return Optional.empty();
      }
      return Optional.of(
          LocalDate.of(
              of, Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(day))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
