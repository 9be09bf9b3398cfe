package fr.jalon.indicators.export;

import fr.jalon.indicators.catalogue.Target;
import fr.jalon.indicators.measure.Verdict;
import fr.jalon.indicators.publication.PublishedView.FigureView;
import fr.jalon.platform.date.FrenchDates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Figures as people read them. */
final class French {
  private static final String HIDDEN = "masqué";
  private static final String NOTHING = "—";
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private French() {}

  /** The value and its unit; a word in place of what is hidden, a dash where nobody is counted. */
  static String value(FigureView figure) {
    if (figure.verdict() == Verdict.MASQUE) {
      return HIDDEN;
    }
    return figure.value() == null ? NOTHING : number(figure.value()) + " " + figure.unit();
  }

  /** How many of how many; what a count is made of is its value. */
  static String count(FigureView figure) {
    if (figure.verdict() == Verdict.MASQUE) {
      return HIDDEN;
    }
    if (figure.numerator() == null || figure.denominator() == null) {
      return NOTHING;
    }
    return number(BigDecimal.valueOf(figure.numerator())) + " / " + number(figure.denominator());
  }

  static String target(FigureView figure) {
    if (figure.target() == null || figure.comparator() == null) {
      return NOTHING;
    }
    var sign = figure.comparator() == Target.Comparator.AT_LEAST ? "≥ " : "≤ ";
    return sign + number(figure.target()) + " " + figure.unit();
  }

  static String verdict(Verdict verdict) {
    return switch (verdict) {
      case ATTEINT -> "atteint";
      case NON_ATTEINT -> "non atteint";
      case SANS_DONNEES -> "sans données";
      case SANS_CIBLE -> "sans cible";
      case MASQUE -> HIDDEN;
    };
  }

  /** Who answers for the number: computed, declared by the partners, or both. */
  static String classe(String classe) {
    return switch (classe) {
      case "C" -> "calculé";
      case "P" -> "calculé en partie";
      case "M" -> "déclaré";
      default -> "non calculé";
    };
  }

  static String count(@Nullable Long count) {
    return count == null ? HIDDEN : number(BigDecimal.valueOf(count));
  }

  /** The day in Paris on which it was. */
  static String date(Instant instant) {
    return FrenchDates.date(LocalDate.ofInstant(instant, PARIS));
  }

  /** With a comma, and thousands apart by a space that does not break. */
  static String number(BigDecimal number) {
    var text = number.abs().toPlainString();
    int point = text.indexOf('.');
    var whole = new StringBuilder(point < 0 ? text : text.substring(0, point));
    for (int place = whole.length() - 3; place > 0; place -= 3) {
      whole.insert(place, '\u00a0');
    }
    var decimals = point < 0 ? "" : "," + text.substring(point + 1);
    return (number.signum() < 0 ? "-" : "") + whole + decimals;
  }
}
