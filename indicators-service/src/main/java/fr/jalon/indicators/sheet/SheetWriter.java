package fr.jalon.indicators.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes lines as a spreadsheet opens them. */
public final class SheetWriter {
  public static final String CSV = "text/csv";
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Without this mark the usual spreadsheet takes UTF-8 for another encoding. */
  private static final String MARK = "\uFEFF";

  private static final int WIDTH = 24;

  private SheetWriter() {}

  /** A tab of a workbook; its first line is its header. */
  public record Tab(String name, List<List<String>> lines) {}

  public static byte[] csv(List<List<String>> lines) {
    var bytes = new ByteArrayOutputStream();
    var text = new OutputStreamWriter(bytes, UTF_8);
    try {
      text.write(MARK);
      try (var csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
        lines.forEach(line -> csv.writeRecord(line.stream().map(SheetWriter::guarded).toList()));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  public static byte[] xlsx(List<Tab> tabs) {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "Jalon", "1.0")) {
      tabs.forEach(tab -> write(workbook.newWorksheet(tab.name()), tab.lines()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet sheet, List<List<String>> lines) {
    for (int row = 0; row < lines.size(); row++) {
      var cells = lines.get(row);
      for (int column = 0; column < cells.size(); column++) {
        sheet.value(row, column, cells.get(column));
        sheet.width(column, WIDTH);
      }
    }
    sheet.freezePane(0, 1);
  }

  /** A spreadsheet would run what looks like a formula: a quote makes it text. */
  private static String guarded(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
