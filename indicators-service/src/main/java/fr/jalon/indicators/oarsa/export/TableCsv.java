package fr.jalon.indicators.oarsa.export;

import fr.jalon.indicators.oarsa.count.Cell;
import fr.jalon.indicators.oarsa.count.Table;
import fr.jalon.platform.worklist.Position;
import fr.jalon.platform.worklist.WorklistCsv;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One table as a spreadsheet opens it: the lines and columns of the questionnaire, in its order.
 */
public final class TableCsv {
  private static final Position ONLY_PAGE = new Position(LocalDate.EPOCH, new UUID(0, 0), "");

  private TableCsv() {}

  public static void write(Table table, OutputStream output) throws IOException {
    var titles = new ArrayList<>(List.of("Bloc", "Ligne"));
    table.sheet().columns().forEach(column -> titles.add(Headings.of(column)));
    new WorklistCsv<>(titles, _ -> lines(table), _ -> ONLY_PAGE, TableCsv::fields).write(output);
  }

  private record Line(String block, String label, List<Cell> cells) {}

  private static List<Line> lines(Table table) {
    var lines = new ArrayList<Line>();
    for (var part : table.parts()) {
      var block = part.block().label();
      part.lines().forEach(line -> lines.add(new Line(block, line.row().label(), line.cells())));
      lines.add(new Line(block, Headings.TOTAL, part.total()));
    }
    return lines;
  }

  private static Stream<? extends @Nullable Object> fields(Line line) {
    return Stream.concat(
        Stream.of(line.block(), line.label()), line.cells().stream().map(Cell::text));
  }
}
