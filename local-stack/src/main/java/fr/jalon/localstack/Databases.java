package fr.jalon.localstack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The three databases and, for each, the role that owns it and the role that the service uses.
 *
 * <p>The service's role owns nothing: row-level security therefore applies to it.
 */
public final class Databases {
  public static final List<String> NAMES = List.of("orientation", "accompaniment", "indicators");

  private Databases() {}

  /** Creates what is missing and leaves the rest as it is. */
  public static void createMissing(PostgresServer server) {
    createMissing(server::jdbcUrl);
  }

  /** The same on any server whose superuser is {@code postgres}, given a database's address. */
  public static void createMissing(UnaryOperator<String> server) {
    try (var connection = asSuperuser(server, "postgres")) {
      for (var name : NAMES) {
        createRole(connection, name + "_owner");
        createRole(connection, name + "_app");
        createDatabase(connection, name);
        try (var inside = asSuperuser(server, name)) {
          openToItsRoles(inside, name);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection asSuperuser(UnaryOperator<String> server, String database)
      throws SQLException {
    return DriverManager.getConnection(server.apply(database), "postgres", "postgres");
  }

  private static void createRole(Connection connection, String role) throws SQLException {
    if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
      execute(
          connection,
          "create role %s login password '%s' nosuperuser nobypassrls nocreatedb nocreaterole"
              .formatted(role, role));
    }
  }

  private static void createDatabase(Connection connection, String name) throws SQLException {
    if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
      execute(connection, "create database %s owner %s_owner".formatted(name, name));
    }
  }

  private static void openToItsRoles(Connection connection, String name) throws SQLException {
    execute(connection, "revoke connect on database %s from public".formatted(name));
    execute(connection, "grant connect on database %s to %s_app".formatted(name, name));
    execute(connection, "alter schema public owner to %s_owner".formatted(name));
    execute(connection, "revoke all on schema public from public");
    execute(connection, "grant usage on schema public to %s_app".formatted(name));
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
