package fr.jalon.indicators.disclosure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps who read which figure raw. */
@ApplicationScoped
class RawReadingRepository {

  /** One reading. */
  record RawReading(
      long id, OffsetDateTime readAt, String agentId, String agentName, String what) {}

  private final AgroalDataSource database;

  RawReadingRepository(AgroalDataSource database) {
    this.database = database;
  }

  void add(String agentId, String agentName, String what) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into raw_reading (agent_id, agent_name, what) values (?, ?, ?)")) {
      insert.setString(1, agentId);
      insert.setString(2, agentName);
      insert.setString(3, what);
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("The raw reading could not be traced", failure);
    }
  }

  /** The latest before that one, most recent first. */
  List<RawReading> latest(Optional<Long> before, int most) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                """
                select id, read_at, agent_id, agent_name, what
                  from raw_reading where id < ? order by id desc limit ?
                """)) {
      select.setLong(1, before.orElse(Long.MAX_VALUE));
      select.setInt(2, most);
      var found = new ArrayList<RawReading>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(
              new RawReading(
                  rows.getLong(1),
                  rows.getObject(2, OffsetDateTime.class),
                  rows.getString(3),
                  rows.getString(4),
                  rows.getString(5)));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException("The raw readings could not be read", failure);
    }
  }
}
