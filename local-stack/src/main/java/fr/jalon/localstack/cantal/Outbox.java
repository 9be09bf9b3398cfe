package fr.jalon.localstack.cantal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.jalon.contracts.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/** A service's outbox: what is put there, its own relay sends to Kafka as it sends all else. */
final class Outbox {
  private static final int RUN = 2_000;
  private static final String INSERT =
      """
      insert into outbox (event_id, departement, key, type, payload, occurred_at)
      select event_id, ?, key, type, cast(payload as jsonb), occurred_at
        from unnest(?, ?, ?, ?, ?) with ordinality
             as told (event_id, key, type, payload, occurred_at, place)
       order by place
      """;

  private final Connection connection;
  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  Outbox(Connection connection) {
    this.connection = connection;
  }

  /** All of them, or none when something fails; returns their identifiers. */
  List<UUID> put(Iterator<Event> events) throws SQLException {
    connection.setAutoCommit(false);
    var identifiers = new ArrayList<UUID>();
    try (var insert = connection.prepareStatement(INSERT)) {
      while (events.hasNext()) {
        var run = new ArrayList<Event>(RUN);
        while (events.hasNext() && run.size() < RUN) {
          run.add(events.next());
        }
        put(insert, run);
        run.forEach(event -> identifiers.add(event.eventId()));
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
    return identifiers;
  }

  private void put(PreparedStatement insert, List<Event> run) throws SQLException {
    insert.setString(1, Moment.DEPARTEMENT);
    insert.setArray(2, array("uuid", run.stream().map(Event::eventId).toArray()));
    insert.setArray(3, array("uuid", run.stream().map(Event::personId).toArray()));
    insert.setArray(
        4, array("text", run.stream().map(event -> event.getClass().getSimpleName()).toArray()));
    insert.setArray(5, array("text", run.stream().map(this::json).toArray()));
    insert.setArray(
        6,
        array(
            "timestamptz",
            run.stream().map(event -> event.occurredAt().atOffset(ZoneOffset.UTC)).toArray()));
    insert.executeUpdate();
  }

  private java.sql.Array array(String type, Object[] values) throws SQLException {
    return connection.createArrayOf(type, values);
  }

  private String json(Event event) {
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException mistake) {
      throw new IllegalStateException(mistake);
    }
  }
}
