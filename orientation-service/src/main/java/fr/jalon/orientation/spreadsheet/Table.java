package fr.jalon.orientation.spreadsheet;

import java.util.List;

/**
 * The one sheet that is taken over: its headers and, below them, its lines.
 *
 * @param tabs every sheet of the file, so that another may be chosen
 * @param headerLine line of the headers, counted as the spreadsheet does, from 1
 */
public record Table(
    List<Tab> tabs, String tab, int headerLine, List<String> columns, List<Line> lines) {

  /** A sheet of the file; a hidden one is only read when it is asked for by its name. */
  public record Tab(String name, boolean hidden) {}

  /** The texts of one line, as many as there are columns. */
  public record Line(int number, List<String> cells) {
    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }

    @Override
    public String toString() {
      return "Line[" + number + "]";
    }
  }
}
