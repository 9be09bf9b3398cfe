package fr.jalon.indicators.oarsa.export;

import fr.jalon.indicators.oarsa.count.Absence;
import fr.jalon.indicators.oarsa.count.Cell;
import fr.jalon.indicators.oarsa.count.CountTables.Filled;
import fr.jalon.indicators.oarsa.count.Table;
import fr.jalon.indicators.oarsa.questionnaire.Note;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The six tables as one workbook: a sheet each, then what to know before signing. */
public final class TableBook {
  public static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final int FIRST_NUMBER = 1;

  private final Filled filled;
  private final String caption;

  private TableBook(Filled filled, String caption) {
    this.filled = filled;
    this.caption = caption;
  }

  /**
   * Writes the workbook.
   *
   * @param caption of what the tables speak: scope, territory, day of the knowledge
   */
  public static void write(Filled filled, String caption, OutputStream output) throws IOException {
    new TableBook(filled, caption).write(output);
  }

  private void write(OutputStream output) throws IOException {
    try (var book = new Workbook(output, "Jalon", null)) {
      for (var table : filled.tables()) {
        fill(book.newWorksheet("OARSA-" + table.sheet().code()), table);
      }
      explain(book.newWorksheet("À lire"));
    }
  }

  private void fill(Worksheet sheet, Table table) {
    sheet.width(0, 48);
    int row = 0;
    sheet.value(row, 0, "Tableau %s. %s".formatted(table.sheet().code(), table.sheet().title()));
    sheet.style(row++, 0).bold().set();
    sheet.value(row, 0, caption);
    row += 2;
    var columns = table.sheet().columns();
    for (int i = 0; i < columns.size(); i++) {
      int at = FIRST_NUMBER + i;
      sheet.width(at, 22);
      sheet.value(row, at, columns.get(i).group().orElse(""));
      sheet.value(row + 1, at, Headings.label(columns.get(i)));
      sheet.style(row + 1, at).wrapText(true).bold().set();
    }
    row += 2;
    for (var part : table.parts()) {
      sheet.value(row, 0, part.block().label());
      sheet.style(row++, 0).bold().set();
      for (var line : part.lines()) {
        sheet.value(row, 0, line.row().label());
        write(sheet, row++, line.cells());
      }
      sheet.value(row, 0, Headings.TOTAL);
      sheet.style(row, 0).bold().set();
      write(sheet, row++, part.total());
    }
  }

  /** A number stays a number; where there is none, the reason is a word. */
  private static void write(Worksheet sheet, int row, List<Cell> cells) {
    for (int i = 0; i < cells.size(); i++) {
      var cell = cells.get(i);
      if (cell.value() == null) {
        sheet.value(row, FIRST_NUMBER + i, cell.text());
      } else {
        sheet.value(row, FIRST_NUMBER + i, Objects.requireNonNull(cell.value()));
      }
    }
  }

  private static void count(Worksheet sheet, int row, @Nullable Long count) {
    if (count == null) {
      sheet.value(row, 1, Absence.MASQUE.label());
    } else {
      sheet.value(row, 1, count);
    }
  }

  private void explain(Worksheet sheet) {
    sheet.width(0, 110);
    int row = 0;
    sheet.value(row++, 0, caption);
    sheet.value(row++, 0, filled.question().questionnaire().source());
    row++;
    for (var check : filled.checks()) {
      sheet.value(row, 0, check.label());
      sheet.value(row++, 1, check.holds() ? "oui" : "NON");
      for (var fault : check.faults()) {
        sheet.value(row++, 0, "    " + fault);
      }
    }
    row++;
    var beside = filled.beside();
    sheet.value(row, 0, "Soumises aux droits et devoirs, sans parcours ouvert connu");
    count(sheet, row++, beside.withoutParcours());
    sheet.value(row, 0, "D'un parcours ouvert, dont aucun fichier n'a dit le droit : non comptées");
    count(sheet, row++, beside.withoutRight());
    sheet.value(row, 0, "Contrats dont les actions ne sont pas connues : absents du tableau 4");
    count(sheet, row++, beside.contractsWithoutActions());
    row++;
    for (Note note : filled.question().questionnaire().notes()) {
      sheet.value(row++, 0, "(%d) %s".formatted(note.number(), note.text()));
    }
  }
}
