package fr.jalon.indicators.fact;

import java.util.Locale;

/** How a constant is spelled as a column: the only way a name reaches SQL. */
final class ColumnName {
  private ColumnName() {}

  static String of(String constant) {
    return constant.toLowerCase(Locale.ROOT);
  }
}
