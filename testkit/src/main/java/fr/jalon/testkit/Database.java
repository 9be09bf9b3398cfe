package fr.jalon.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service's database as its owner sees it: every row, whatever the département. */
public record Database(String name) {

  /** Runs a query; each row is its columns by name. */
  public List<Map<String, @Nullable Object>> rows(String sql, Object... parameters) {
    try (var connection = connect();
        var select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      var found = new ArrayList<Map<String, @Nullable Object>>();
      try (var rows = select.executeQuery()) {
        var columns = rows.getMetaData();
        while (rows.next()) {
          var row = new LinkedHashMap<String, @Nullable Object>();
          for (int i = 1; i <= columns.getColumnCount(); i++) {
            row.put(columns.getColumnLabel(i), rows.getObject(i));
          }
          found.add(row);
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The one value that a query finds. */
  public @Nullable Object value(String sql, Object... parameters) {
    return rows(sql, parameters).getFirst().values().iterator().next();
  }

  public long count(String sql, Object... parameters) {
    return value(sql, parameters) instanceof Number number ? number.longValue() : -1;
  }

  /** Changes rows as the owner, to put a database in a state that a test starts from. */
  public int execute(String sql, @Nullable Object... parameters) {
    try (var connection = connect();
        var update = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        update.setObject(i + 1, parameters[i]);
      }
      return update.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(Stack.jdbcUrl(name), name + "_owner", name + "_owner");
  }
}
