package fr.jalon.orientation.bulk;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import fr.jalon.contracts.Event;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.postgresql.util.PSQLException;

/**
 * Runs one statement over thousands of rows.
 *
 * <p>The rows go as one JSON parameter, the first {@code ?} of the statement, which takes them
 * apart with {@code json_to_recordset}; columns are the records' components in snake case. One
 * plan, one round trip, no table of its own to clean up.
 */
@ApplicationScoped
public class BulkRepository {
  private final AgroalDataSource database;
  private final ObjectMapper events;
  private final ObjectMapper json;

  BulkRepository(AgroalDataSource database, ObjectMapper json) {
    this.database = database;
    this.events = json;
    this.json = json.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
  }

  /** Writes the rows, and answers how many rows of the table it changed. */
  @Transactional(MANDATORY)
  public int write(String sql, List<?> rows, Object... more) {
    if (rows.isEmpty()) {
      return 0;
    }
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, json.writeValueAsString(rows));
      bind(statement, 2, more);
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw failure(failure);
    } catch (JsonProcessingException mistake) {
      throw new IllegalStateException("Rows that are not JSON", mistake);
    }
  }

  /** Asks about the rows; each row of the answer becomes a record. */
  @Transactional(MANDATORY)
  public <T> List<T> ask(String sql, Class<T> answer, List<?> rows, Object... more) {
    if (rows.isEmpty()) {
      return List.of();
    }
    try {
      var parameters = new ArrayList<Object>();
      parameters.add(json.writeValueAsString(rows));
      parameters.addAll(List.of(more));
      return select(sql, answer, parameters.toArray());
    } catch (JsonProcessingException mistake) {
      throw new IllegalStateException("Rows that are not JSON", mistake);
    }
  }

  /** A plain query whose rows become records. */
  @Transactional(MANDATORY)
  public <T> List<T> select(String sql, Class<T> answer, Object... parameters) {
    var wrapped = "select row_to_json(answer)::text from (" + sql + ") answer";
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(wrapped)) {
      bind(statement, 1, parameters);
      var found = new ArrayList<T>();
      try (var result = statement.executeQuery()) {
        while (result.next()) {
          found.add(json.readValue(result.getString(1), answer));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw failure(failure);
    } catch (JsonProcessingException mistake) {
      throw new IllegalStateException("An answer that is no " + answer.getSimpleName(), mistake);
    }
  }

  /** Puts events in the outbox, in this order, exactly as {@code Outbox} would one by one. */
  @Transactional(MANDATORY)
  public void tell(List<? extends Event> told) {
    var rows =
        told.stream()
            .map(event ->
                new OutboxRow(
                    event.eventId(),
                    event.personId(),
                    event.getClass().getSimpleName(),
                    payload(event),
                    event.occurredAt().toString()))
            .toList();
    write(
        """
        insert into outbox (event_id, key, type, payload, occurred_at)
        select event_id, key, type, payload, occurred_at
          from rows from (json_to_recordset(cast(? as json)) as
            (event_id uuid, key uuid, type text, payload jsonb, occurred_at timestamptz))
            with ordinality
         order by ordinality
        """,
        rows);
  }

  private String payload(Event event) {
    try {
      return events.writeValueAsString(event);
    } catch (JsonProcessingException mistake) {
      throw new IllegalStateException("An event that is not JSON", mistake);
    }
  }

  private static void bind(PreparedStatement statement, int from, Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(from + i, parameters[i]);
    }
  }

  private record OutboxRow(
      UUID eventId,
      UUID key,
      String type,
      @com.fasterxml.jackson.annotation.JsonRawValue String payload,
      String occurredAt) {}

  private static BulkFailure failure(SQLException cause) {
    var refused = cause instanceof PSQLException told ? told.getServerErrorMessage() : null;
    var constraint = refused == null ? null : refused.getConstraint();
    return new BulkFailure(
        Objects.requireNonNullElse(cause.getSQLState(), ""),
        Objects.requireNonNullElse(constraint, ""),
        cause);
  }
}
