package fr.jalon.orientation.bulk;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import fr.jalon.contracts.Event;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;

/**
 * Runs one statement over many rows.
 *
 * <p>Thousands of them are carried by binary {@code COPY} to a table of the session's own, which
 * the statements then read. A few go as one JSON parameter, the first {@code ?} of the statement,
 * which takes them apart with {@code json_to_recordset}; columns are the records' components in
 * snake case: one plan, one round trip, no table of its own to clean up.
 */
@ApplicationScoped
public class BulkRepository {
  /** The outbox bears no identity and is of all départements: rows may go straight to it. */
  private static final Shape<Told> OUTBOX =
      Shape.<Told>of("outbox")
          .uuid("event_id", told -> told.event().eventId())
          .uuid("key", told -> told.event().personId())
          .text("type", told -> told.event().getClass().getSimpleName())
          .json("payload", Told::payload)
          .instant("occurred_at", told -> told.event().occurredAt());

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

  /** Puts the rows, and no others, where the statements of this transaction read them. */
  @Transactional(MANDATORY)
  public <R> void carry(Shape<R> shape, Collection<R> rows) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(shape.definition());
      copy(connection, shape, rows);
    } catch (SQLException failure) {
      throw failure(failure);
    }
  }

  /** Changes rows from those that were carried, and answers how many. */
  @Transactional(MANDATORY)
  public int change(String sql, Object... parameters) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      bind(statement, 1, parameters);
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw failure(failure);
    }
  }

  /** Makes something of the row of an answer that is at hand. */
  public interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Asks about the rows that were carried. */
  @Transactional(MANDATORY)
  public <T> List<T> read(String sql, Reading<T> reading, Object... parameters) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      bind(statement, 1, parameters);
      var found = new ArrayList<T>();
      try (var result = statement.executeQuery()) {
        while (result.next()) {
          found.add(reading.of(result));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw failure(failure);
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
    if (told.isEmpty()) {
      return;
    }
    try (var connection = database.getConnection()) {
      copy(
          connection, OUTBOX, told.stream().map(event -> new Told(event, payload(event))).toList());
    } catch (SQLException failure) {
      throw failure(failure);
    }
  }

  private String payload(Event event) {
    try {
      return events.writeValueAsString(event);
    } catch (JsonProcessingException mistake) {
      throw new IllegalStateException("An event that is not JSON", mistake);
    }
  }

  private static <R> void copy(Connection connection, Shape<R> shape, Collection<R> rows)
      throws SQLException {
    var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(shape.command());
    try {
      shape.<SQLException>write(rows, (bytes, length) -> copy.writeToCopy(bytes, 0, length));
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static void bind(PreparedStatement statement, int from, Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(from + i, parameters[i]);
    }
  }

  private record Told(Event event, String payload) {}

  private static BulkFailure failure(SQLException cause) {
    var refused = cause instanceof PSQLException told ? told.getServerErrorMessage() : null;
    var constraint = refused == null ? null : refused.getConstraint();
    return new BulkFailure(
        Objects.requireNonNullElse(cause.getSQLState(), ""),
        Objects.requireNonNullElse(constraint, ""),
        cause);
  }
}
