package fr.jalon.benchmarks.intake;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.DoubleSupplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.postgresql.PGConnection;

/**
 * What nobody can be faster than: Woodstox going through the file once, each text taken out, and
 * PostgreSQL taking in by binary COPY the very rows that the import left, into tables without an
 * index, a key or a policy.
 */
final class Limit {
  /** Where the rows of a first import go. */
  static final List<String> TABLES =
      List.of(
          "household",
          "person",
          "household_member",
          "address",
          "right_history",
          "parcours",
          "deadline",
          "outbox");

  private Limit() {}

  /** Seconds to go through the file. */
  static double parse(Path file) throws IOException, XMLStreamException {
    long start = System.nanoTime();
    var factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    long characters = 0;
    try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      var reader = factory.createXMLStreamReader(in);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
          characters += reader.getText().length();
        }
      }
      reader.close();
    }
    if (characters == 0) {
      throw new IllegalStateException("Nothing was read");
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** What it took to take the rows in. */
  record Stored(double seconds, double processorSeconds) {}

  /** Takes the rows out, then in again in one transaction: only the latter is timed. */
  static Stored store(Connection connection, Path folder, DoubleSupplier processor)
      throws SQLException, IOException {
    var copies = connection.unwrap(PGConnection.class).getCopyAPI();
    try (var statement = connection.createStatement()) {
      for (var table : TABLES) {
        try (var out = Files.newOutputStream(folder.resolve(table + ".rows"))) {
          copies.copyOut(
              "copy %s (%s) to stdout with (format binary)"
                  .formatted(table, columns(connection, table)),
              out);
        }
        statement.execute("drop table if exists limit_" + table);
        statement.execute(
            "create table limit_%s as select %s from %s with no data"
                .formatted(table, columns(connection, table), table));
      }
      statement.execute("checkpoint");
      connection.setAutoCommit(false);
      double began = processor.getAsDouble();
      long start = System.nanoTime();
      for (var table : TABLES) {
        try (var in = Files.newInputStream(folder.resolve(table + ".rows"))) {
          copies.copyIn("copy limit_" + table + " from stdin with (format binary)", in, 1 << 16);
        }
      }
      connection.commit();
      connection.setAutoCommit(true);
      var stored = new Stored((System.nanoTime() - start) / 1e9, processor.getAsDouble() - began);
      for (var table : TABLES) {
        statement.execute("drop table limit_" + table);
      }
      return stored;
    }
  }

  /** Those that are stored as they come: the database makes the others by itself. */
  static String columns(Connection connection, String table) throws SQLException {
    try (var select =
        connection.prepareStatement(
            """
            select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
             where attrelid = cast(? as regclass) and attnum > 0 and attgenerated = ''
               and not attisdropped and attidentity = ''
            """)) {
      select.setString(1, table);
      try (var row = select.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
