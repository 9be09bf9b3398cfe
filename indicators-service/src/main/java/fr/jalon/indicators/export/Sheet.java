package fr.jalon.indicators.export;

import fr.jalon.indicators.publication.PublishedView;
import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.worklist.Position;
import fr.jalon.platform.worklist.WorklistCsv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Lines of figures as spreadsheets open them. */
final class Sheet {
  private static final Position NOWHERE = new Position(LocalDate.EPOCH, new UUID(0, 0), "");

  private Sheet() {}

  /** French spreadsheets open it with a double click: semicolons, and text that is no formula. */
  static byte[] csv(List<String> titles, List<List<@Nullable Object>> rows) {
    var pages = new ArrayDeque<List<List<@Nullable Object>>>();
    for (int start = 0; start < rows.size(); start += WorklistCsv.ROWS) {
      pages.add(rows.subList(start, Math.min(rows.size(), start + WorklistCsv.ROWS)));
    }
    var text = new ByteArrayOutputStream();
    try {
      new WorklistCsv<List<@Nullable Object>>(
              titles, _ -> pages.isEmpty() ? List.of() : pages.remove(), _ -> NOWHERE, List::stream)
          .write(text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return text.toByteArray();
  }

  /** A workbook: the figures, and on its own sheet what was published, by whom and when. */
  static byte[] xlsx(PublishedView view) {
    var file = new ByteArrayOutputStream();
    try (var workbook = new Workbook(file, "Jalon", "1.0")) {
      var figures = workbook.newWorksheet("Chiffres");
      var rows = new ArrayList<List<@Nullable Object>>();
      view.figures().forEach(figure -> rows.add(Row.of(figure)));
      write(figures, Row.TITLES, rows);
      figures.freezePane(0, 1);
      figures.setAutoFilter(0, 0, rows.size(), Row.TITLES.size() - 1);
      figures.width(2, 60);
      figures.width(4, 40);
      write(workbook.newWorksheet("Publication"), List.of("quoi", "valeur"), about(view));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return file.toByteArray();
  }

  private static void write(
      Worksheet sheet, List<String> titles, List<List<@Nullable Object>> rows) {
    for (int column = 0; column < titles.size(); column++) {
      sheet.value(0, column, titles.get(column));
      sheet.style(0, column).bold().fillColor("E3E3FD").set();
    }
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < titles.size(); column++) {
        cell(sheet, row + 1, column, rows.get(row).get(column));
      }
    }
  }

  private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
    if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value != null) {
      sheet.value(row, column, value.toString());
    }
  }

  private static List<List<@Nullable Object>> about(PublishedView view) {
    var publication = view.publication();
    return List.of(
        List.of("titre", publication.title()),
        List.of("destination", publication.purposeInWords()),
        List.of("période", publication.period()),
        List.of("faits au", FrenchDates.date(publication.asOf())),
        List.of("figé le", publication.publishedAt().toString()),
        List.of("par", publication.author()),
        List.of("logiciel", publication.codeVersion()),
        List.of("seuil du secret", publication.threshold()),
        List.of("empreinte", publication.sha256()));
  }
}
