package fr.jalon.orientation.spreadsheet;

import static fr.jalon.orientation.OrientationProblem.SPREADSHEET_LIMITS_EXCEEDED;
import static fr.jalon.orientation.OrientationProblem.SPREADSHEET_SHEET_UNKNOWN;
import static fr.jalon.orientation.OrientationProblem.SPREADSHEET_UNREADABLE;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import fr.jalon.orientation.spreadsheet.Table.Line;
import fr.jalon.orientation.spreadsheet.Table.Tab;
import fr.jalon.orientation.spreadsheet.TableReader.Raw;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Separated values: the separator and the encoding are those that the text shows. */
final class CsvFile {
  private static final String TAB = "CSV";
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private CsvFile() {}

  static Raw read(byte[] file, @Nullable String name, Limits limits) {
    if (name != null && !name.equals(TAB)) {
      throw SPREADSHEET_SHEET_UNKNOWN.because("Un fichier CSV n'a qu'une feuille.", "?feuille");
    }
    var text = text(file);
    if (text.indexOf('\u0000') >= 0) {
      throw SPREADSHEET_UNREADABLE.because("Ce fichier n'est ni un CSV ni un classeur .xlsx.");
    }
    var lines = new ArrayList<Line>();
    try (var reader =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .ofCsvRecord(text)) {
      for (var record : reader) {
        lines.add(new Line((int) record.getStartingLineNumber(), List.copyOf(record.getFields())));
        if (lines.size() > limits.lines() + 20) {
          throw SPREADSHEET_LIMITS_EXCEEDED.because(
              "Au plus %d lignes sont prises ; partagez le fichier.".formatted(limits.lines()));
        }
      }
    } catch (CsvParseException unreadable) {
      throw SPREADSHEET_UNREADABLE.because("Le fichier CSV est mal formé : un guillemet manque ?");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new Raw(List.of(new Tab(TAB, false)), TAB, lines);
  }

  /**
   * What Excel writes: with its mark, UTF-8 or UTF-16; without, UTF-8 where it is, else Windows.
   */
  private static String text(byte[] file) {
    if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
      return new String(file, 3, file.length - 3, UTF_8);
    }
    if (startsWith(file, 0xFF, 0xFE)) {
      return new String(file, 2, file.length - 2, UTF_16LE);
    }
    if (startsWith(file, 0xFE, 0xFF)) {
      return new String(file, 2, file.length - 2, UTF_16BE);
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException _) {
      return new String(file, WINDOWS);
    }
  }

  private static boolean startsWith(byte[] file, int... mark) {
    if (file.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((file[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** The one that separates most in the first record, quoted texts apart. */
  private static char separator(String text) {
    int semicolons = 0;
    int commas = 0;
    int tabs = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        if ((c == '\n' || c == '\r') && semicolons + commas + tabs > 0) {
          break;
        }
        semicolons += c == ';' ? 1 : 0;
        commas += c == ',' ? 1 : 0;
        tabs += c == '\t' ? 1 : 0;
      }
    }
    if (semicolons >= commas && semicolons >= tabs) {
      return ';';
    }
    return commas >= tabs ? ',' : '\t';
  }
}
