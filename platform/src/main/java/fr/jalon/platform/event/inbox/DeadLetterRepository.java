package fr.jalon.platform.event.inbox;

import fr.jalon.platform.event.CloudEventHeaders;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The index of the dead-letter topic. */
@ApplicationScoped
class DeadLetterRepository {

  /** Any constant will do, so long as nobody else locks it in this database. */
  private static final long REPLAY_LOCK = 0x4A414C4F4E5245L;

  /** An event set aside; the event itself is in the topic. */
  record DeadLetter(
      @Nullable UUID eventId,
      String consumer,
      String type,
      String reason,
      OffsetDateTime deadAt,
      @Nullable OffsetDateTime replayedAt) {}

  private final AgroalDataSource database;

  DeadLetterRepository(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * Does the work while no other process of the service does it; nothing when one is at it. The
   * lock is that of a connection, so a process that dies leaves none behind.
   */
  <T> Optional<T> alone(Supplier<T> work) {
    try (var connection = database.getConnection()) {
      if (!locks(connection, "select pg_try_advisory_lock(?)")) {
        return Optional.empty();
      }
      try {
        return Optional.of(work.get());
      } finally {
        locks(connection, "select pg_advisory_unlock(?)");
      }
    } catch (SQLException failure) {
      throw new StoreFailure(failure);
    }
  }

  private static boolean locks(Connection connection, String sql) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, REPLAY_LOCK);
      try (var row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  void add(String consumer, Delivery<?> delivery, @Nullable UUID eventId, String reason) {
    var headers = delivery.message().headers();
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into dead_letter
                  (departement, consumer, event_id, key, type, reason, topic, partition, "offset")
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
      insert.setString(1, delivery.departement());
      insert.setString(2, consumer);
      insert.setObject(3, eventId);
      insert.setObject(4, delivery.key().orElse(null));
      insert.setString(5, CloudEventHeaders.read(headers, CloudEventHeaders.TYPE).orElse("?"));
      insert.setString(6, reason);
      insert.setString(7, delivery.message().topic());
      insert.setInt(8, delivery.message().partition());
      insert.setLong(9, delivery.message().offset());
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new StoreFailure(failure);
    }
  }

  void replayed(String consumer, UUID eventId) {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                """
                update dead_letter set replayed_at = now()
                 where consumer = ? and event_id = ? and replayed_at is null
                """)) {
      update.setString(1, consumer);
      update.setObject(2, eventId);
      update.executeUpdate();
    } catch (SQLException failure) {
      throw new StoreFailure(failure);
    }
  }

  /** The latest ones of a département, and those whose département could not be read. */
  List<DeadLetter> latest(String departement, int most) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                """
                select event_id, consumer, type, reason, dead_at, replayed_at from dead_letter
                 where departement in (?, '') order by id desc limit ?
                """)) {
      select.setString(1, departement);
      select.setInt(2, most);
      var found = new ArrayList<DeadLetter>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(
              new DeadLetter(
                  rows.getObject(1, UUID.class),
                  rows.getString(2),
                  rows.getString(3),
                  rows.getString(4),
                  rows.getObject(5, OffsetDateTime.class),
                  rows.getObject(6, OffsetDateTime.class)));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new StoreFailure(failure);
    }
  }
}
