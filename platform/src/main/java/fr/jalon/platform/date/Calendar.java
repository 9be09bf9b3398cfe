package fr.jalon.platform.date;

import static fr.jalon.platform.problem.PlatformProblem.DATE_OUT_OF_RANGE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The days that a caller may give, in a body or as a parameter. Anyone who is followed was born
 * after the first, and no promise reaches the last; a date beyond either is a slip of the keyboard,
 * which arithmetic on days and PostgreSQL would each meet in a way of their own.
 */
public final class Calendar {
  static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  static final LocalDate LAST = LocalDate.of(2199, 12, 31);
  static final String DETAIL = "Donnez une date du 1er janvier 1900 au 31 décembre 2199.";

  private static final Instant BEGINNING = FIRST.atStartOfDay().toInstant(ZoneOffset.UTC);
  private static final Instant END = LAST.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);

  private Calendar() {}

  /** That date, once its year is known to be sane; {@code pointer} names it to whoever gave it. */
  public static <T> T admit(T date, String pointer) {
    if (!holds(date)) {
      throw DATE_OUT_OF_RANGE.because(DETAIL, pointer);
    }
    return date;
  }

  /** Whether the value is no date, or one of the calendar. */
  static boolean holds(@Nullable Object value) {
    return switch (value) {
      case null -> true;
      case LocalDate day -> holds(day.getYear());
      case LocalDateTime time -> holds(time.getYear());
      case OffsetDateTime time -> holds(time.getYear());
      case ZonedDateTime time -> holds(time.getYear());
      case YearMonth month -> holds(month.getYear());
      case Year year -> holds(year.getValue());
      case Instant instant -> !instant.isBefore(BEGINNING) && instant.isBefore(END);
      default -> true;
    };
  }

  /** Years are enough: the calendar begins with one and ends with one. */
  private static boolean holds(int year) {
    return year >= FIRST.getYear() && year <= LAST.getYear();
  }
}
