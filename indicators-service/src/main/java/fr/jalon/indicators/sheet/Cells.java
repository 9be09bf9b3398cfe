package fr.jalon.indicators.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers, days and answers as people write them in a cell; nothing else is guessed. */
public final class Cells {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:[.,]\\d{1,6})?");
  private static final Pattern DECORATION = Pattern.compile("[\\s\u00a0\u202f%€]");
  private static final Pattern SERIAL = Pattern.compile("\\d{5}");
  private static final DateTimeFormatter FRENCH =
      DateTimeFormatter.ofPattern("d/M/uuuu", Locale.FRENCH)
          .withResolverStyle(ResolverStyle.STRICT);

  /** Day 0 of a spreadsheet's count. */
  private static final LocalDate ORIGIN = LocalDate.of(1899, 12, 30);

  private Cells() {}

  /** « 1 234,5 », « 33.3 % », « 61 600 € ». */
  public static Optional<BigDecimal> number(String text) {
    var bare = DECORATION.matcher(text).replaceAll("");
    return NUMBER.matcher(bare).matches()
        ? Optional.of(new BigDecimal(bare.replace(',', '.')))
        : Optional.empty();
  }

  /** 31/12/2025, 2025-12-31, or the number of days that a spreadsheet keeps. */
  public static Optional<LocalDate> day(String text) {
    try {
      if (SERIAL.matcher(text).matches()) {
        return Optional.of(ORIGIN.plusDays(Long.parseLong(text)));
      }
      return Optional.of(
          text.indexOf('/') >= 0 ? LocalDate.parse(text, FRENCH) : LocalDate.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  public static Optional<Boolean> yesOrNo(String text) {
    return switch (text.toLowerCase(Locale.FRENCH)) {
      case "oui" -> Optional.of(true);
      case "non" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** As the same cell is read again. */
  public static String french(LocalDate day) {
    return FRENCH.format(day);
  }

  public static String french(BigDecimal number) {
    return number.toPlainString().replace('.', ',');
  }
}
