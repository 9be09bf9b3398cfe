package fr.jalon.indicators.sheet;

import java.util.List;

/** A line of a spreadsheet, counted from 1 as the spreadsheet does. */
public record Line(int number, List<String> cells) {
  public Line {
    cells = cells.stream().map(String::strip).toList();
  }

  public boolean isBlank() {
    return cells.stream().allMatch(String::isEmpty);
  }
}
