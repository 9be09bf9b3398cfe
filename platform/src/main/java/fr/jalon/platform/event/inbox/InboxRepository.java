package fr.jalon.platform.event.inbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/** What each consumer has seen, how far it has read, and which keys wait behind a dead letter. */
@ApplicationScoped
class InboxRepository {

  /** One statement over one connection of the transaction in progress. */
  private interface Work<T> {
    T on(PreparedStatement statement, Connection connection) throws SQLException;
  }

  private final AgroalDataSource database;

  InboxRepository(AgroalDataSource database) {
    this.database = database;
  }

  /** Remembers events; returns those that were new. */
  Set<UUID> accept(String consumer, Collection<UUID> events) {
    return with(
        """
        insert into inbox (consumer, event_id) select ?, unnest(?)
        on conflict do nothing returning event_id
        """,
        (insert, connection) -> {
          insert.setString(1, consumer);
          insert.setArray(2, connection.createArrayOf("uuid", events.toArray()));
          return uuids(insert);
        });
  }

  Set<UUID> parked(String consumer, Collection<UUID> keys) {
    return with(
        "select key from parked_key where consumer = ? and key = any (?) for share",
        (select, connection) -> {
          select.setString(1, consumer);
          select.setArray(2, connection.createArrayOf("uuid", keys.toArray()));
          return uuids(select);
        });
  }

  /** Frees the keys behind which nothing waits any more. */
  void unpark(String consumer, Collection<UUID> keys) {
    with(
        """
        delete from parked_key p where consumer = ? and key = any (?)
           and not exists (select 1 from dead_letter d
                            where d.consumer = p.consumer and d.key = p.key
                              and d.replayed_at is null)
        """,
        (delete, connection) -> {
          delete.setString(1, consumer);
          delete.setArray(2, connection.createArrayOf("uuid", keys.toArray()));
          return delete.executeUpdate();
        });
  }

  void park(String consumer, UUID key) {
    with(
        "insert into parked_key (consumer, key) values (?, ?) on conflict do nothing",
        (insert, _) -> {
          insert.setString(1, consumer);
          insert.setObject(2, key);
          return insert.executeUpdate();
        });
  }

  void moveTo(String consumer, TopicPartition partition, long nextOffset) {
    with(
        """
        insert into consumer_position (consumer, topic, partition, next_offset) values (?, ?, ?, ?)
        on conflict (consumer, topic, partition) do update set next_offset = excluded.next_offset
        """,
        (upsert, _) -> {
          upsert.setString(1, consumer);
          upsert.setString(2, partition.topic());
          upsert.setInt(3, partition.partition());
          upsert.setLong(4, nextOffset);
          return upsert.executeUpdate();
        });
  }

  Map<TopicPartition, Long> positions(String consumer, String topic) {
    return with(
        "select partition, next_offset from consumer_position where consumer = ? and topic = ?",
        (select, _) -> {
          select.setString(1, consumer);
          select.setString(2, topic);
          var positions = new HashMap<TopicPartition, Long>();
          try (var rows = select.executeQuery()) {
            while (rows.next()) {
              positions.put(new TopicPartition(topic, rows.getInt(1)), rows.getLong(2));
            }
          }
          return positions;
        });
  }

  private static Set<UUID> uuids(PreparedStatement statement) throws SQLException {
    var found = new HashSet<UUID>();
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        found.add(rows.getObject(1, UUID.class));
      }
    }
    return found;
  }

  private <T> T with(String sql, Work<T> work) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      return work.on(statement, connection);
    } catch (SQLException failure) {
      throw new StoreFailure(failure);
    }
  }
}
