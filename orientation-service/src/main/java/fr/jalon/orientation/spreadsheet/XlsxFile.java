package fr.jalon.orientation.spreadsheet;

import static fr.jalon.orientation.OrientationProblem.SPREADSHEET_LIMITS_EXCEEDED;
import static fr.jalon.orientation.OrientationProblem.SPREADSHEET_SHEET_UNKNOWN;
import static fr.jalon.orientation.OrientationProblem.SPREADSHEET_UNREADABLE;

import fr.jalon.orientation.spreadsheet.Table.Line;
import fr.jalon.orientation.spreadsheet.Table.Tab;
import fr.jalon.orientation.spreadsheet.TableReader.Raw;
import fr.jalon.platform.problem.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * A workbook: what its cells show is taken, the result of a formula and never the formula.
 *
 * <p>It is unpacked once for nothing, to know that it fits, before anything of it is understood.
 */
final class XlsxFile {
  /** Shown where a formula has no result: no date reads like that, so the line says so. */
  static final String WITHOUT_RESULT = "#FORMULE";

  private static final int MOST_ENTRIES = 2_000;

  private XlsxFile() {}

  static Raw read(byte[] file, @Nullable String name, Limits limits) {
    measure(file, limits);
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      if (workbook.isDate1904()) {
        throw SPREADSHEET_UNREADABLE.because(
            "Le classeur compte ses dates depuis 1904 : décochez cette option et enregistrez-le.");
      }
      var sheets = workbook.getSheets().toList();
      var chosen = choose(sheets, name);
      var lines = new ArrayList<Line>();
      try (var rows = chosen.openStream()) {
        rows.forEach(row -> {
          if (lines.size() > limits.lines() + 20 || row.getCellCount() > limits.columns() + 20) {
            throw SPREADSHEET_LIMITS_EXCEEDED.because(
                "Au plus %d lignes et %d colonnes sont prises."
                    .formatted(limits.lines(), limits.columns()));
          }
          var line = new Line(row.getRowNum(), texts(row));
          if (!line.isBlank()) {
            lines.add(line);
          }
        });
      }
      return new Raw(
          sheets.stream().map(sheet -> new Tab(sheet.getName(), isHidden(sheet))).toList(),
          chosen.getName(),
          lines);
    } catch (Refusal refused) {
      throw refused;
    } catch (IOException | RuntimeException unreadable) {
      throw SPREADSHEET_UNREADABLE.because(
          "Ce classeur .xlsx ne s'ouvre pas ; ouvrez-le dans votre tableur et enregistrez-le à"
              + " nouveau.");
    }
  }

  /** By the list of its entries, which is the one that the reader goes by. */
  private static void measure(byte[] file, Limits limits) {
    try (var zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      var buffer = new byte[1 << 16];
      long total = 0;
      int entries = 0;
      for (var entry : Collections.list(zip.getEntries())) {
        entries++;
        try (var content = zip.getInputStream(entry)) {
          for (int some = content.read(buffer); some >= 0; some = content.read(buffer)) {
            total += some;
            if (total > limits.unpackedBytes() || entries > MOST_ENTRIES) {
              throw SPREADSHEET_LIMITS_EXCEEDED.because(
                  "Le classeur contient plus de %d octets une fois décompressé."
                      .formatted(limits.unpackedBytes()));
            }
          }
        }
      }
    } catch (Refusal refused) {
      throw refused;
    } catch (IOException | RuntimeException broken) {
      throw SPREADSHEET_UNREADABLE.because("Le classeur .xlsx est abîmé ou incomplet.");
    }
  }

  private static Sheet choose(List<Sheet> sheets, @Nullable String name) {
    return sheets.stream()
        .filter(sheet -> name == null ? !isHidden(sheet) : sheet.getName().equals(name))
        .findFirst()
        .orElseThrow(() ->
            SPREADSHEET_SHEET_UNKNOWN.because(
                "Feuilles du classeur : "
                    + String.join(", ", sheets.stream().map(Sheet::getName).toList())
                    + ".",
                "?feuille"));
  }

  private static boolean isHidden(Sheet sheet) {
    return sheet.getVisibility() != SheetVisibility.VISIBLE;
  }

  private static List<String> texts(Row row) {
    var texts = new ArrayList<String>(row.getCellCount());
    for (int i = 0; i < row.getCellCount(); i++) {
      texts.add(row.getOptionalCell(i).map(XlsxFile::text).orElse(""));
    }
    return List.copyOf(texts);
  }

  private static String text(Cell cell) {
    var raw = Objects.requireNonNullElse(cell.getRawValue(), "");
    return switch (cell.getType()) {
      case NUMBER -> plain(raw);
      case FORMULA -> raw.isBlank() ? WITHOUT_RESULT : plain(raw);
      case STRING -> Objects.requireNonNullElse(cell.getText(), "");
      case BOOLEAN -> raw.equals("1") ? "oui" : "non";
      case ERROR -> raw.isBlank() ? CellType.ERROR.name() : raw;
      case EMPTY -> "";
    };
  }

  /** Numbers without exponent nor trailing zeros: a NIR is not 1.87E+12. */
  private static String plain(String raw) {
    try {
      return new BigDecimal(raw).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException _) {
      return raw;
    }
  }
}
