package fr.jalon.orientation.bulk;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How rows of one kind travel to the database: the columns, in order, and where each one's value
 * comes from. They go by binary {@code COPY}, the shortest way there is.
 *
 * @param <R> what a row is made from
 */
public final class Shape<R> {
  private final String table;
  private final List<Column<R>> columns;

  /** Takes the value of one column from what the row is made from. */
  public interface Value<R, T> {
    T of(R row);
  }

  /** The same, for a column that may be empty. */
  public interface Optionally<R, T> {
    @Nullable T of(R row);
  }

  private interface Cell<R> {
    void write(BinaryRows out, R row);
  }

  private record Column<R>(String name, String type, Cell<R> cell) {}

  private Shape(String table, List<Column<R>> columns) {
    this.table = table;
    this.columns = columns;
  }

  /** Columns are added one by one; the table is the session's own, unless it exists. */
  public static <R> Shape<R> of(String table) {
    return new Shape<>(table, List.of());
  }

  public Shape<R> uuid(String name, Optionally<R, UUID> value) {
    return with(name, "uuid", (out, row) -> out.uuid(value.of(row)));
  }

  public Shape<R> text(String name, Optionally<R, String> value) {
    return with(name, "text", (out, row) -> out.text(value.of(row)));
  }

  public Shape<R> texts(String name, Value<R, List<String>> value) {
    return with(name, "text[]", (out, row) -> out.texts(value.of(row)));
  }

  public Shape<R> bytes(String name, Optionally<R, byte[]> value) {
    return with(name, "bytea", (out, row) -> out.bytes(value.of(row)));
  }

  /** JSON, written already. */
  public Shape<R> json(String name, Value<R, String> value) {
    return with(name, "jsonb", (out, row) -> out.jsonb(value.of(row)));
  }

  public Shape<R> date(String name, Optionally<R, LocalDate> value) {
    return with(name, "date", (out, row) -> out.date(value.of(row)));
  }

  public Shape<R> timestamp(String name, Value<R, LocalDateTime> value) {
    return with(name, "timestamp", (out, row) -> out.timestamp(value.of(row)));
  }

  public Shape<R> instant(String name, Value<R, Instant> value) {
    return with(name, "timestamptz", (out, row) -> out.instant(value.of(row)));
  }

  public Shape<R> bool(String name, Value<R, Boolean> value) {
    return with(name, "boolean", (out, row) -> out.bool(value.of(row)));
  }

  public Shape<R> smallint(String name, Optionally<R, Integer> value) {
    return with(name, "smallint", (out, row) -> out.smallint(value.of(row)));
  }

  public Shape<R> integer(String name, Value<R, Integer> value) {
    return with(name, "integer", (out, row) -> out.integer(value.of(row)));
  }

  private Shape<R> with(String name, String type, Cell<R> cell) {
    var more = new ArrayList<>(columns);
    more.add(new Column<>(name, type, cell));
    return new Shape<>(table, List.copyOf(more));
  }

  /** A table of this session alone, empty again at the end of each transaction. */
  String definition() {
    return columns.stream()
        .map(column -> '"' + column.name() + "\" " + column.type())
        .collect(
            joining(
                ", ",
                "create temporary table if not exists " + table + " (",
                ") on commit delete rows; delete from " + table));
  }

  String command() {
    return columns.stream()
        .map(column -> '"' + column.name() + '"')
        .collect(joining(", ", "copy " + table + " (", ") from stdin with (format binary)"));
  }

  /** Writes all rows, a buffer at a time. */
  <X extends Exception> void write(Collection<R> rows, BinaryRows.Sink<X> into) throws X {
    var out = new BinaryRows();
    for (var row : rows) {
      out.row(columns.size());
      for (var column : columns) {
        column.cell().write(out, row);
      }
      if (out.isFull()) {
        out.empty(into);
      }
    }
    out.end();
    out.empty(into);
  }
}
