package fr.jalon.indicators.declaration.sheet;

import java.util.List;

/** The columns of a spreadsheet of declarations, in the order in which it goes out. */
final class Columns {
  static final String CODE = "indicateur";
  static final String LABEL = "libellé";
  static final String VARIANT = "variante";
  static final String VARIANT_LABEL = "ce qui est compté";
  static final String UNIT = "unité";
  static final String PERIOD = "période";
  static final String VALUE = "valeur";
  static final String REACHED = "jalon atteint (oui ou non)";
  static final String REACHED_ON = "jalon atteint le";
  static final String METHOD = "méthode";

  static final List<String> ALL =
      List.of(
          CODE, LABEL, VARIANT, VARIANT_LABEL, UNIT, PERIOD, VALUE, REACHED, REACHED_ON, METHOD);

  /** Those without which nothing can be read; the others may be cut out. */
  static final List<String> NEEDED = List.of(CODE, PERIOD, VALUE, METHOD);

  private Columns() {}
}
