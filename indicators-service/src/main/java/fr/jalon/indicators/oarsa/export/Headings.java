package fr.jalon.indicators.oarsa.export;

import fr.jalon.indicators.oarsa.questionnaire.Column;
import java.util.stream.Collectors;

/** The words at the head of lines and columns. */
final class Headings {
  static final String TOTAL = "Effectif total";

  private Headings() {}

  /** A column with the group above it, its notes and its unit when it counts no persons. */
  static String of(Column column) {
    var group = column.group().map(above -> above + " : ").orElse("");
    return group + label(column);
  }

  /** A column with its notes, as the questionnaire numbers them. */
  static String label(Column column) {
    var unit = column.mean().map(_ -> " (en %s)".formatted(column.unit())).orElse("");
    var notes = column.notes().stream().map(" (%d)"::formatted).collect(Collectors.joining());
    return column.label() + unit + notes;
  }
}
