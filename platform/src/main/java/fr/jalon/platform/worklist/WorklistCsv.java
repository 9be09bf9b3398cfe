package fr.jalon.platform.worklist;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole list as a spreadsheet opens it, read a page at a time.
 *
 * @param titles one a column
 * @param pages the {@link #ROWS} lines that come after a position
 * @param position where a line stands
 * @param fields what a line says, column by column; what is null stays empty
 */
public record WorklistCsv<T>(
    List<String> titles,
    Function<Optional<Position>, List<T>> pages,
    Function<T, Position> position,
    Function<T, Stream<? extends @Nullable Object>> fields) {
  public static final String TYPE = "text/csv";

  /** How many lines are read at a time. */
  public static final int ROWS = 1_000;

  /** Without this mark the usual spreadsheet takes UTF-8 for another encoding. */
  private static final String MARK = "\uFEFF";

  public void write(OutputStream output) throws IOException {
    var text = new OutputStreamWriter(output, UTF_8);
    text.write(MARK);
    try (var csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
      csv.writeRecord(titles);
      var after = Optional.<Position>empty();
      do {
        var page = pages.apply(after);
        page.forEach(line -> csv.writeRecord(texts(line)));
        after = page.size() < ROWS ? Optional.empty() : Optional.of(position.apply(page.getLast()));
      } while (after.isPresent());
    }
  }

  private List<String> texts(T line) {
    return fields.apply(line).map(WorklistCsv::text).collect(Collectors.toList());
  }

  /** A spreadsheet would run what looks like a formula: a quote makes it text. */
  static String text(@Nullable Object value) {
    var text = Objects.toString(value, "");
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
