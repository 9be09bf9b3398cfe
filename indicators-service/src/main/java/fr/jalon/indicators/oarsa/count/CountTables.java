package fr.jalon.indicators.oarsa.count;

import fr.jalon.indicators.oarsa.count.Table.Line;
import fr.jalon.indicators.oarsa.count.Table.Part;
import fr.jalon.indicators.oarsa.questionnaire.Block;
import fr.jalon.indicators.oarsa.questionnaire.Column;
import fr.jalon.indicators.oarsa.questionnaire.Questionnaire;
import fr.jalon.indicators.oarsa.questionnaire.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills in the six tables from one reading of the facts, and checks them against each other. */
@ApplicationScoped
public class CountTables {
  private final CountRepository facts;

  CountTables(CountRepository facts) {
    this.facts = facts;
  }

  /** The six tables, what must hold between them, and what they do not show. */
  public record Filled(Question question, List<Table> tables, List<Check> checks, Beside beside) {}

  @Transactional
  public Filled handle(Question question) {
    var counts = facts.count(question);
    var tables = tables(question.questionnaire(), counts, facts.missing(question));
    return new Filled(
        question, tables, Checks.of(question, tables, counts.beside()), counts.beside());
  }

  static List<Table> tables(
      Questionnaire questionnaire, Counts counts, Map<Source, Absence> missing) {
    var tables = new ArrayList<Table>();
    int first = 0;
    for (var sheet : questionnaire.sheets()) {
      var columns = sheet.columns();
      int from = first;
      var parts = new ArrayList<Part>();
      for (int i = 0; i < questionnaire.blocks().size(); i++) {
        parts.add(part(questionnaire.blocks().get(i), i, columns, from, counts, missing));
      }
      var total = cells(columns, slice(counts.total(), from, columns), missing);
      tables.add(new Table(sheet, parts, total));
      first += columns.size();
    }
    return tables;
  }

  /** The total of a block is what its lines add up to: the checks compare it with the whole. */
  private static Part part(
      Block block,
      int rank,
      List<Column> columns,
      int from,
      Counts counts,
      Map<Source, Absence> missing) {
    var lines = new ArrayList<Line>();
    var sum = columns.stream().map(_ -> Tally.NOTHING).toList();
    for (int i = 0; i < block.rows().size(); i++) {
      var tallies = slice(counts.line(rank, i), from, columns);
      lines.add(new Line(block.rows().get(i), cells(columns, tallies, missing)));
      sum = plus(sum, tallies);
    }
    return new Part(block, lines, cells(columns, sum, missing));
  }

  private static List<Tally> slice(List<Tally> all, int from, List<Column> columns) {
    return all.subList(from, from + columns.size());
  }

  private static List<Tally> plus(List<Tally> left, List<Tally> right) {
    var sum = new ArrayList<Tally>();
    for (int i = 0; i < left.size(); i++) {
      sum.add(left.get(i).plus(right.get(i)));
    }
    return sum;
  }

  private static List<Cell> cells(
      List<Column> columns, List<Tally> tallies, Map<Source, Absence> missing) {
    var cells = new ArrayList<Cell>();
    for (int i = 0; i < columns.size(); i++) {
      cells.add(cell(columns.get(i), tallies.get(i), missing));
    }
    return cells;
  }

  private static Cell cell(Column column, Tally tally, Map<Source, Absence> missing) {
    return absence(column, missing)
        .map(Cell::absent)
        .orElseGet(() ->
            column.mean().isPresent()
                ? Cell.mean(tally.days(), tally.persons())
                : Cell.count(tally.persons()));
  }

  private static Optional<Absence> absence(Column column, Map<Source, Absence> missing) {
    return column.sources().stream()
        .flatMap(source -> Optional.ofNullable(missing.get(source)).stream())
        .findFirst();
  }
}
