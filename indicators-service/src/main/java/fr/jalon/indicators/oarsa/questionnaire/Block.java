package fr.jalon.indicators.oarsa.questionnaire;

import java.util.List;

/** Lines that tell the same persons apart: each block of a table has the same total. */
public record Block(String code, String label, Trait trait, List<Row> rows) {

  /** The line of those of whom nothing is known. */
  public int unknown() {
    return rows.stream().map(Row::unknown).toList().indexOf(true);
  }
}
