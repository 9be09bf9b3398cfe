package fr.jalon.benchmarks.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one would write first: a transaction a dossier, in it a question for the household and two
 * for each person, then a statement a row. The tables have the indexes of the real ones, without
 * their foreign keys and policies; there is no file to read and nothing to decide: the rows are
 * known.
 */
final class RowByRow {
  private static final Map<String, String> ROWS_OF_A_HOUSEHOLD =
      Map.of(
          "household",
          "select id as household, t.* from household t",
          "person",
          ofAMember("person", "id"),
          "household_member",
          "select household_id as household, t.* from household_member t",
          "address",
          "select household_id as household, t.* from address t",
          "right_history",
          "select household_id as household, t.* from right_history t",
          "parcours",
          ofAMember("parcours", "person_id"),
          "deadline",
          "select m.household_id as household, t.* from deadline t"
              + " join parcours p on p.id = t.parcours_id"
              + " join household_member m on m.person_id = p.person_id",
          "outbox",
          ofAMember("outbox", "key"));

  private record Row(String table, List<@Nullable Object> values) {}

  private final Connection connection;
  private final Map<String, String> inserts = new LinkedHashMap<>();
  private final Map<UUID, List<Row>> dossiers = new LinkedHashMap<>();

  private RowByRow(Connection connection) {
    this.connection = connection;
  }

  private static String ofAMember(String table, String person) {
    return "select m.household_id as household, t.* from %s t".formatted(table)
        + " join household_member m on m.person_id = t.%s".formatted(person);
  }

  /** Seconds a dossier, over the first {@code most} of those stored. */
  static double seconds(Connection connection, int most) throws SQLException {
    var twin = new RowByRow(connection);
    twin.prepare(most);
    connection.setAutoCommit(false);
    long start = System.nanoTime();
    for (var rows : twin.dossiers.values()) {
      twin.write(rows);
    }
    connection.setAutoCommit(true);
    return (System.nanoTime() - start) / 1e9 / twin.dossiers.size();
  }

  private void prepare(int most) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("drop schema if exists twin cascade");
      statement.execute("create schema twin");
      for (var table : Limit.TABLES) {
        statement.execute("create table twin.%s (like %s including all)".formatted(table, table));
        var columns = Limit.columns(connection, table);
        inserts.put(table, "insert into twin." + table + " (" + columns + ") values (");
        try (var rows =
            statement.executeQuery(
                """
                select household, %s from (%s) t
                 where household in (select id from household order by number limit %d)
                """
                    .formatted(columns, ROWS_OF_A_HOUSEHOLD.get(table), most))) {
          int width = rows.getMetaData().getColumnCount() - 1;
          while (rows.next()) {
            var values = new ArrayList<@Nullable Object>();
            for (int i = 0; i < width; i++) {
              values.add(rows.getObject(i + 2));
            }
            dossiers
                .computeIfAbsent(rows.getObject(1, UUID.class), _ -> new ArrayList<>())
                .add(new Row(table, values));
          }
          inserts.computeIfPresent(table, (_, sql) -> sql + "?" + ", ?".repeat(width - 1) + ")");
        }
      }
    }
  }

  private void write(List<Row> rows) throws SQLException {
    for (var row : rows) {
      switch (row.table()) {
        case "household" ->
            ask("select id from twin.household where id = ?", row.values().getFirst());
        case "person" -> {
          ask("select id from twin.person where nir_index = ?", row.values().get(2));
          ask("select id from twin.person where id = ?", row.values().getFirst());
        }
        default -> {}
      }
      try (var insert = connection.prepareStatement(inserts.get(row.table()))) {
        for (int i = 0; i < row.values().size(); i++) {
          insert.setObject(i + 1, row.values().get(i));
        }
        insert.executeUpdate();
      }
    }
    connection.commit();
  }

  private void ask(String sql, @Nullable Object value) throws SQLException {
    try (var select = connection.prepareStatement(sql)) {
      select.setObject(1, value);
      select.executeQuery().next();
    }
  }
}
