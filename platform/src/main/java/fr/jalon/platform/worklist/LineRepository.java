package fr.jalon.platform.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Counts and reads lists, whatever they list: one statement a page. */
@ApplicationScoped
public class LineRepository {
  private final AgroalDataSource database;
  private final ObjectMapper json;

  LineRepository(AgroalDataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
  }

  private record Count(long lines) {}

  /** How many lines wait. */
  @Transactional
  public long count(Worklist list, LocalDate today, List<Asked.Filter> filters) {
    return read(Statement.count(list, today, filters), Count.class).getFirst().lines();
  }

  /** The rows of a page, as records whose components are its columns in camel case. */
  @Transactional
  public <T> List<T> read(Statement page, Class<T> line) {
    var wrapped = "select row_to_json(answer)::text from (" + page.sql() + ") answer";
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(wrapped)) {
      for (int i = 0; i < page.parameters().size(); i++) {
        statement.setObject(i + 1, page.parameters().get(i));
      }
      var found = new ArrayList<T>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(json.readValue(rows.getString(1), line));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException("A list could not be read", failure);
    } catch (JsonProcessingException mistake) {
      throw new IllegalStateException("A line that is no " + line.getSimpleName(), mistake);
    }
  }
}
