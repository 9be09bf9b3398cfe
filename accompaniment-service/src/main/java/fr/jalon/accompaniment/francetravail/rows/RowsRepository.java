package fr.jalon.accompaniment.francetravail.rows;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs statements in the transaction at work; columns in snake case become records. */
@ApplicationScoped
public class RowsRepository {
  private final AgroalDataSource database;
  private final ObjectMapper json;

  RowsRepository(AgroalDataSource database, ObjectMapper json) {
    this.database = database;
    this.json =
        json.copy()
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /** Names that a function run as the owner answers; no département needs be at work. */
  public List<String> names(String sql) {
    try (var connection = database.getConnection();
        var call = connection.prepareStatement(sql);
        var rows = call.executeQuery()) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException("The database did not answer", failure);
    }
  }

  @Transactional(MANDATORY)
  public <T> List<T> select(String sql, Class<T> row, @Nullable Object... parameters) {
    var wrapped = "select row_to_json(answer)::text from (" + sql + ") answer";
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(wrapped)) {
      bind(statement, Arrays.asList(parameters));
      var found = new ArrayList<T>();
      try (var result = statement.executeQuery()) {
        while (result.next()) {
          found.add(json.readValue(result.getString(1), row));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException("A query failed", failure);
    } catch (JsonProcessingException mistake) {
      throw new IllegalStateException("An answer that is no " + row.getSimpleName(), mistake);
    }
  }

  @Transactional(MANDATORY)
  public <T> Optional<T> first(String sql, Class<T> row, @Nullable Object... parameters) {
    return select(sql, row, parameters).stream().findFirst();
  }

  /** Answers how many rows changed. */
  @Transactional(MANDATORY)
  public int update(String sql, @Nullable Object... parameters) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      bind(statement, Arrays.asList(parameters));
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("A statement failed", failure);
    }
  }

  /** The same statement for each list of parameters. */
  @Transactional(MANDATORY)
  public void batch(String sql, List<List<@Nullable Object>> rows) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (var row : rows) {
        bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException failure) {
      throw new IllegalStateException("A batch failed", failure);
    }
  }

  private static void bind(PreparedStatement statement, List<@Nullable Object> parameters)
      throws SQLException {
    int at = 1;
    for (var parameter : parameters) {
      switch (parameter) {
        case null -> statement.setObject(at, null);
        case Instant moment -> statement.setObject(at, moment.atOffset(ZoneOffset.UTC));
        case Enum<?> name -> statement.setString(at, name.name());
        case byte[] bytes -> statement.setBytes(at, bytes);
        default -> statement.setObject(at, parameter);
      }
      at++;
    }
  }
}
