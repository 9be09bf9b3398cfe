package fr.jalon.indicators.oarsa.secret;

import fr.jalon.indicators.disclosure.Disclosure;
import fr.jalon.indicators.oarsa.count.Absence;
import fr.jalon.indicators.oarsa.count.Cell;
import fr.jalon.indicators.oarsa.count.Check;
import fr.jalon.indicators.oarsa.count.CountTables.Filled;
import fr.jalon.indicators.oarsa.count.Table;
import fr.jalon.indicators.oarsa.count.Table.Line;
import fr.jalon.indicators.oarsa.count.Table.Part;
import fr.jalon.indicators.oarsa.questionnaire.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Hides in the tables what those must not read who do not read raw: the département and all its
 * territories are protected at once, whichever of them is asked for.
 */
@ApplicationScoped
public class ProtectTables {
  private final Disclosure disclosure;

  ProtectTables(Disclosure disclosure) {
    this.disclosure = disclosure;
  }

  /**
   * The tables of one place, protected.
   *
   * @param territories all of them
   * @param place the whole, or one of the territories
   */
  public Filled handle(Filled whole, List<Filled> territories, Filled place) {
    var places = Stream.concat(Stream.of(whole), territories.stream()).toList();
    var rank = place.equals(whole) ? 0 : places.indexOf(place);
    return new Filled(
        place.question(),
        protect(place.tables(), hidden(places), rank),
        place.checks().stream().map(ProtectTables::withoutNumbers).toList(),
        place.beside().concealed());
  }

  /** Numbers that do not add up prove nothing: then none of them is shown. */
  private Predicate<Site> hidden(List<Filled> places) {
    try {
      var numbers = new Numbers(places.stream().map(Filled::tables).toList());
      return Veil.of(numbers, disclosure)::contains;
    } catch (IllegalArgumentException _) {
      return _ -> true;
    }
  }

  private List<Table> protect(List<Table> tables, Predicate<Site> hidden, int place) {
    var kept = new ArrayList<Table>();
    for (int sheet = 0; sheet < tables.size(); sheet++) {
      var table = tables.get(sheet);
      var columns = table.sheet().columns();
      var total =
          cells(columns, table.total(), new Site(place, sheet, Site.NONE, Site.NONE, 0), hidden);
      var parts = new ArrayList<Part>();
      for (int block = 0; block < table.parts().size(); block++) {
        var part = table.parts().get(block);
        var lines = new ArrayList<Line>();
        for (int row = 0; row < part.lines().size(); row++) {
          var line = part.lines().get(row);
          lines.add(
              new Line(
                  line.row(),
                  cells(columns, line.cells(), new Site(place, sheet, block, row, 0), hidden)));
        }
        parts.add(new Part(part.block(), lines, total));
      }
      kept.add(new Table(table.sheet(), parts, total));
    }
    return kept;
  }

  private List<Cell> cells(
      List<Column> columns, List<Cell> cells, Site line, Predicate<Site> hidden) {
    return IntStream.range(0, columns.size())
        .mapToObj(column -> {
          var cell = cells.get(column);
          var over = line.of(line.sheet(), counted(columns, column));
          return cell.value() != null && (hidden.test(over) || isMeanOverFew(columns, column, cell))
              ? Cell.absent(Absence.MASQUE)
              : cell;
        })
        .toList();
  }

  private boolean isMeanOverFew(List<Column> columns, int column, Cell cell) {
    return columns.get(column).mean().isPresent() && cell.over() < disclosure.threshold();
  }

  /** The column that counts the persons over whom a mean is taken; a count counts its own. */
  private static int counted(List<Column> columns, int column) {
    var definition = columns.get(column);
    return definition.mean().isEmpty()
        ? column
        : IntStream.range(0, columns.size())
            .filter(other ->
                columns.get(other).mean().isEmpty()
                    && columns.get(other).counts().equals(definition.counts()))
            .findFirst()
            .orElse(column);
  }

  /** Where a check fails, its faults say numbers. */
  private static Check withoutNumbers(Check check) {
    return new Check(check.code(), check.label(), check.holds(), List.of());
  }
}
