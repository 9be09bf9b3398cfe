package fr.jalon.indicators.oarsa.questionnaire;

import java.util.List;

/** One of the six tables: its columns. */
public record Sheet(String code, String title, List<Column> columns) {

  /** How the columns of other tables name one of this one. */
  public String address(Column column) {
    return code + "/" + column.code();
  }
}
