package fr.jalon.indicators.sheet;

import static fr.jalon.indicators.IndicatorProblem.SHEET_TOO_LONG;
import static fr.jalon.indicators.IndicatorProblem.SHEET_UNREADABLE;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import fr.jalon.platform.problem.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads a file for what it is, whatever its name says: the first sheet of an XLSX, or a CSV. */
public final class SheetReader {
  /** Longer than all that any département declares in a year. */
  private static final int MOST_LINES = 5_000;

  private static final int MOST_COLUMNS = 100;
  private static final long MOST_UNPACKED_BYTES = 50_000_000;
  private static final int MOST_ENTRIES = 200;
  private static final int SIGNATURE = 8;
  private static final String MARK = "\uFEFF";
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private SheetReader() {}

  /** The lines that hold something, headers included. */
  public static List<Line> read(byte[] file) {
    var lines =
        ReadableWorkbook.isOOXMLZipHeader(Arrays.copyOf(file, SIGNATURE)) ? xlsx(file) : csv(file);
    var held = lines.stream().filter(line -> !line.isBlank()).toList();
    if (held.isEmpty()) {
      throw SHEET_UNREADABLE.because("Le tableau est vide.");
    }
    return held;
  }

  private static List<Line> csv(byte[] file) {
    var text = text(file);
    if (text.indexOf('\u0000') >= 0) {
      throw SHEET_UNREADABLE.because("Ce fichier n'est ni un CSV ni un classeur .xlsx.");
    }
    var lines = new ArrayList<Line>();
    try (var reader =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      for (var one : reader) {
        add(lines, new Line((int) one.getStartingLineNumber(), one.getFields()));
      }
    } catch (CsvParseException unreadable) {
      throw SHEET_UNREADABLE.because("Le fichier CSV est mal formé : un guillemet manque ?");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return lines;
  }

  private static List<Line> xlsx(byte[] file) {
    measure(file);
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
        var rows = workbook.getFirstSheet().openStream()) {
      var lines = new ArrayList<Line>();
      rows.forEach(row -> add(lines, new Line(row.getRowNum(), texts(row))));
      return lines;
    } catch (Refusal refused) {
      throw refused;
    } catch (IOException | RuntimeException unreadable) {
      throw SHEET_UNREADABLE.because(
          "Ce classeur .xlsx ne s'ouvre pas ; enregistrez-le à nouveau avec votre tableur.");
    }
  }

  private static void add(List<Line> lines, Line line) {
    if (lines.size() >= MOST_LINES || line.cells().size() > MOST_COLUMNS) {
      throw SHEET_TOO_LONG.because(
          "Au plus %d lignes et %d colonnes.".formatted(MOST_LINES, MOST_COLUMNS));
    }
    lines.add(line);
  }

  /** Unpacks it once for nothing: a small file may hold a very large one. */
  private static void measure(byte[] file) {
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
            if (total > MOST_UNPACKED_BYTES || entries > MOST_ENTRIES) {
              throw SHEET_TOO_LONG.because("Le classeur est trop grand une fois décompressé.");
            }
          }
        }
      }
    } catch (Refusal refused) {
      throw refused;
    } catch (IOException | RuntimeException broken) {
      throw SHEET_UNREADABLE.because("Le classeur .xlsx est abîmé ou incomplet.");
    }
  }

  private static List<String> texts(Row row) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS + 1); i++) {
      texts.add(row.getOptionalCell(i).map(SheetReader::text).orElse(""));
    }
    return texts;
  }

  private static String text(Cell cell) {
    var raw = Objects.requireNonNullElse(cell.getRawValue(), "");
    return switch (cell.getType()) {
      case NUMBER, FORMULA -> plain(raw);
      case STRING -> Objects.requireNonNullElse(cell.getText(), "");
      case BOOLEAN -> raw.equals("1") ? "oui" : "non";
      case ERROR -> "#ERREUR";
      case EMPTY -> "";
    };
  }

  private static String plain(String raw) {
    try {
      return new BigDecimal(raw).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException _) {
      return raw;
    }
  }

  /** UTF-8 where it is, else what Excel writes in France. */
  private static String text(byte[] file) {
    try {
      var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith(MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      return new String(file, WINDOWS);
    }
  }

  /** The one that separates most in the first line. */
  private static char separator(String text) {
    var first = text.lines().findFirst().orElse("");
    char best = ';';
    for (var candidate : List.of(',', '\t')) {
      if (count(first, candidate) > count(first, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
