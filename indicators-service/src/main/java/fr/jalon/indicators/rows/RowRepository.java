package fr.jalon.indicators.rows;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Runs a statement whose rows are records, in the transaction of whoever asks and after what it has
 * not written yet. Parameters are {@code ?1}, {@code ?2}…; one that may be null is cast where it
 * stands.
 */
@ApplicationScoped
public class RowRepository {
  private final EntityManager database;
  private final ObjectMapper json;

  RowRepository(EntityManager database, ObjectMapper json) {
    this.database = database;
    this.json = json.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
  }

  /** The rows, as records whose components are its columns in camel case. */
  @Transactional(MANDATORY)
  public <T> List<T> select(String sql, Class<T> row, Object... parameters) {
    var query =
        database.createNativeQuery(
            "select cast(row_to_json(answer) as text) from (" + sql + ") answer", String.class);
    bind(query, parameters);
    List<?> found = query.getResultList();
    return found.stream().map(line -> read(String.valueOf(line), row)).toList();
  }

  /** Writes, and answers how many rows it changed. */
  @Transactional(MANDATORY)
  public int write(String sql, Object... parameters) {
    var query = database.createNativeQuery(sql);
    bind(query, parameters);
    return query.executeUpdate();
  }

  /** Ids as {@code = any(cast(?1 as uuid[]))} takes them. */
  public static String array(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }

  private static void bind(Query query, Object... parameters) {
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
  }

  private <T> T read(String line, Class<T> row) {
    try {
      return json.readValue(line, row);
    } catch (JsonProcessingException mistake) {
      throw new IllegalStateException("A row that is no " + row.getSimpleName(), mistake);
    }
  }
}
