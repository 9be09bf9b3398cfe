package fr.jalon.indicators.oarsa.count;

import fr.jalon.indicators.oarsa.questionnaire.Block;
import fr.jalon.indicators.oarsa.questionnaire.Row;
import fr.jalon.indicators.oarsa.questionnaire.Sheet;
import java.util.List;

/**
 * One of the six tables, filled in: plain counts with their margins, nothing hidden.
 *
 * @param total over all persons, whatever the block
 */
public record Table(Sheet sheet, List<Part> parts, List<Cell> total) {

  /**
   * One block.
   *
   * @param total of its lines: what they add up to, and for a mean the mean over all persons
   */
  public record Part(Block block, List<Line> lines, List<Cell> total) {}

  /** One line; its cells are in the order of the columns. */
  public record Line(Row row, List<Cell> cells) {}
}
