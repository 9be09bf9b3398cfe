package fr.jalon.orientation.spreadsheet;

import static fr.jalon.orientation.OrientationProblem.SPREADSHEET_EMPTY;
import static fr.jalon.orientation.OrientationProblem.SPREADSHEET_LIMITS_EXCEEDED;
import static fr.jalon.orientation.OrientationProblem.SPREADSHEET_UNREADABLE;

import fr.jalon.orientation.spreadsheet.Table.Line;
import fr.jalon.orientation.spreadsheet.Table.Tab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;

/** Reads a file for what it is, whatever its name says: XLSX, or CSV in the encodings of Excel. */
public final class TableReader {
  /** One text shared by every cell is small in the file, and is not once read. */
  private static final long MOST_CHARACTERS = 20_000_000;

  /** Titles and notes may stand above the headers. */
  private static final int LINES_ABOVE_THE_HEADERS = 15;

  private static final int LONGEST_SIGNATURE = 8;

  private TableReader() {}

  /** What a format makes of a file: the sheets it has, and all lines of one. */
  record Raw(List<Tab> tabs, String tab, List<Line> lines) {}

  /**
   * Reads the sheet of that name, or the first one that is not hidden.
   *
   * @param name of the sheet; the one sheet of a CSV needs none
   */
  public static Table read(byte[] file, @Nullable String name, Limits limits) {
    if (file.length == 0) {
      throw SPREADSHEET_EMPTY.because("Le corps de la requête ne contient rien.");
    }
    var start = Arrays.copyOf(file, LONGEST_SIGNATURE);
    if (ReadableWorkbook.isOLE2Header(start)) {
      throw SPREADSHEET_UNREADABLE.because(
          "C'est un classeur de l'ancien format (.xls) ou protégé par un mot de passe :"
              + " enregistrez-le en .xlsx, sans mot de passe.");
    }
    var raw =
        ReadableWorkbook.isOOXMLZipHeader(start)
            ? XlsxFile.read(file, name, limits)
            : CsvFile.read(file, name, limits);
    return table(raw, limits);
  }

  private static long characters(List<Line> lines) {
    return lines.stream().flatMap(line -> line.cells().stream()).mapToLong(String::length).sum();
  }

  private static Table table(Raw raw, Limits limits) {
    var lines = raw.lines().stream().filter(line -> !line.isBlank()).toList();
    if (characters(lines) > MOST_CHARACTERS) {
      throw SPREADSHEET_LIMITS_EXCEEDED.because(
          "Le tableau contient trop de texte : partagez le fichier.");
    }
    if (lines.isEmpty()) {
      throw SPREADSHEET_EMPTY.because("La feuille « %s » est vide.".formatted(raw.tab()));
    }
    var header =
        lines.stream()
            .limit(LINES_ABOVE_THE_HEADERS)
            .max(
                Comparator.comparingLong((Line line) -> Field.known(line.cells()))
                    .thenComparing(Comparator.comparingInt(Line::number).reversed()))
            .orElseThrow();
    var below = lines.stream().filter(line -> line.number() > header.number()).toList();
    if (below.size() > limits.lines()) {
      throw SPREADSHEET_LIMITS_EXCEEDED.because(
          "Au plus %d lignes sont prises ; partagez le fichier.".formatted(limits.lines()));
    }
    int width = width(header, below);
    if (width > limits.columns()) {
      throw SPREADSHEET_LIMITS_EXCEEDED.because(
          "Au plus %d colonnes sont prises.".formatted(limits.columns()));
    }
    return new Table(
        raw.tabs(),
        raw.tab(),
        header.number(),
        named(padded(header, width, limits)),
        below.stream().map(line -> new Line(line.number(), padded(line, width, limits))).toList());
  }

  private static int width(Line header, List<Line> below) {
    int width = lastFilled(header);
    for (var line : below) {
      width = Math.max(width, lastFilled(line));
    }
    return width;
  }

  private static int lastFilled(Line line) {
    return IntStream.range(0, line.cells().size())
        .filter(i -> !line.cells().get(i).isBlank())
        .map(i -> i + 1)
        .max()
        .orElse(0);
  }

  private static List<String> padded(Line line, int width, Limits limits) {
    var cells = new ArrayList<String>(width);
    for (int i = 0; i < width; i++) {
      var text = i < line.cells().size() ? line.cells().get(i).strip() : "";
      if (text.length() > limits.cellLength()) {
        throw SPREADSHEET_LIMITS_EXCEEDED.because(
            "La cellule de la ligne %d, colonne %d, dépasse %d caractères."
                .formatted(line.number(), i + 1, limits.cellLength()));
      }
      cells.add(text.replace("\u0000", ""));
    }
    return List.copyOf(cells);
  }

  /** Two columns never have the same name, and each has one. */
  private static List<String> named(List<String> headers) {
    var names = new ArrayList<String>(headers.size());
    for (int i = 0; i < headers.size(); i++) {
      var said = headers.get(i).replaceAll("\\s+", " ");
      var name = said.isBlank() ? "Colonne " + (i + 1) : said;
      boolean taken = names.stream().anyMatch(n -> Spelling.key(n).equals(Spelling.key(name)));
      names.add(taken ? name + " (" + (i + 1) + ")" : name);
    }
    return List.copyOf(names);
  }
}
