package fr.jalon.indicators.oarsa.secret;

import fr.jalon.indicators.oarsa.count.Cell;
import fr.jalon.indicators.oarsa.count.Table;
import fr.jalon.indicators.oarsa.questionnaire.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The six tables of the whole département and of each territory, number by number.
 *
 * @param places the tables of the whole first
 */
record Numbers(List<List<Table>> places) {

  long at(Site site) {
    var tables = places.get(site.place()).get(site.sheet());
    return count(cells(tables, site.block(), site.row()).get(site.column()));
  }

  /** How many lines a block has, its total first; the total alone when there is no block. */
  int lines(int block) {
    return block == Site.NONE ? 1 : 1 + whole().getFirst().parts().get(block).lines().size();
  }

  int blocks() {
    return whole().getFirst().parts().size();
  }

  int sheets() {
    return whole().size();
  }

  List<Column> columns(int sheet) {
    return whole().get(sheet).sheet().columns();
  }

  /** Where the column of that address stands, on the line given. */
  Optional<Site> named(String address, Site line) {
    for (int sheet = 0; sheet < whole().size(); sheet++) {
      for (int column = 0; column < columns(sheet).size(); column++) {
        if (address(sheet, column).equals(address)) {
          return Optional.of(line.of(sheet, column));
        }
      }
    }
    return Optional.empty();
  }

  String address(int sheet, int column) {
    return whole().get(sheet).sheet().address(columns(sheet).get(column));
  }

  /** Every column that counts persons. */
  List<Integer> counted(int sheet) {
    var counted = new ArrayList<Integer>();
    for (int column = 0; column < columns(sheet).size(); column++) {
      if (columns(sheet).get(column).mean().isEmpty()) {
        counted.add(column);
      }
    }
    return counted;
  }

  /** The columns of that table which add up to the one of that address. */
  List<Integer> parts(int sheet, String whole) {
    return counted(sheet).stream()
        .filter(column -> columns(sheet).get(column).partOf().filter(whole::equals).isPresent())
        .toList();
  }

  private List<Table> whole() {
    return places.getFirst();
  }

  private static List<Cell> cells(Table table, int block, int row) {
    return block == Site.NONE ? table.total() : table.parts().get(block).lines().get(row).cells();
  }

  private static long count(Cell cell) {
    return Objects.requireNonNullElse(cell.value(), 0L);
  }
}
