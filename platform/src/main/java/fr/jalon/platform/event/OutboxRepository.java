package fr.jalon.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGConnection;

/** The outbox as its relay sees it, over a connection of the relay's own. */
@ApplicationScoped
class OutboxRepository {

  /** Any constant will do, as long as nothing else in the database locks the same one. */
  private static final long RELAY_LOCK = 0x6a61_6c6f_6eL;

  private final String url;
  private final String user;
  private final String password;

  OutboxRepository(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  Connection connect() throws SQLException {
    var settings = new Properties();
    settings.setProperty("user", user);
    settings.setProperty("password", password);
    settings.setProperty("ApplicationName", "outbox-relay");
    settings.setProperty("tcpKeepAlive", "true");
    return DriverManager.getConnection(url, settings);
  }

  /** True for one relay a database at a time, until its connection ends. */
  boolean lead(Connection connection) throws SQLException {
    try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
      lock.setLong(1, RELAY_LOCK);
      try (var row = lock.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  void listen(Connection connection) throws SQLException {
    try (var listen = connection.createStatement()) {
      listen.execute("listen outbox");
    }
  }

  void awaitWakeUp(Connection connection, Duration most) throws SQLException {
    connection.unwrap(PGConnection.class).getNotifications((int) most.toMillis());
  }

  /** The oldest events, whatever their ids: ids commit out of order, so none may be skipped. */
  List<OutboxRow> page(Connection connection, int size) throws SQLException {
    try (var select =
        connection.prepareStatement(
            """
            select id, event_id, departement, key, type, payload, occurred_at, traceparent,
                   correlation_id
              from outbox order by id limit ?
            """)) {
      select.setInt(1, size);
      var page = new ArrayList<OutboxRow>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          page.add(
              new OutboxRow(
                  rows.getLong(1),
                  rows.getObject(2, UUID.class),
                  rows.getString(3),
                  rows.getObject(4, UUID.class),
                  rows.getString(5),
                  rows.getString(6),
                  rows.getObject(7, OffsetDateTime.class),
                  rows.getString(8),
                  rows.getString(9)));
        }
      }
      return page;
    }
  }

  void delete(Connection connection, List<Long> ids) throws SQLException {
    try (var delete = connection.prepareStatement("delete from outbox where id = any (?)")) {
      delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      delete.executeUpdate();
    }
  }

  /** How many events wait, and for how many seconds the oldest has. */
  double[] backlog() {
    try (var connection = connect();
        var select =
            connection.prepareStatement(
                """
                select count(*), coalesce(extract(epoch from now() - min(occurred_at)), 0)
                  from outbox
                """);
        var row = select.executeQuery()) {
      row.next();
      return new double[] {row.getDouble(1), row.getDouble(2)};
    } catch (SQLException away) {
      return new double[] {Double.NaN, Double.NaN};
    }
  }
}
