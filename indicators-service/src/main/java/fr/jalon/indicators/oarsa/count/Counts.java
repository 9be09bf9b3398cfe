package fr.jalon.indicators.oarsa.count;

import java.util.List;
import java.util.Map;

/**
 * What the facts answer, before any table is made of it.
 *
 * @param total of every column of every table, in their order
 * @param lines the same of each line; a line that nobody stands on is left out
 */
record Counts(List<Tally> total, Map<Place, List<Tally>> lines, Beside beside) {

  /** A line, by its block's and its own rank. */
  record Place(int block, int row) {}

  List<Tally> line(int block, int row) {
    return lines.getOrDefault(
        new Place(block, row), total.stream().map(_ -> Tally.NOTHING).toList());
  }
}
