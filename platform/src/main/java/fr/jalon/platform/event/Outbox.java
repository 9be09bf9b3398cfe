package fr.jalon.platform.event;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.contracts.Event;
import fr.jalon.platform.observability.Correlation;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Events leave through here: written with the change they tell of, sent to Kafka afterwards. */
@ApplicationScoped
public class Outbox {

  private final AgroalDataSource database;
  private final ObjectMapper json;
  private final Correlation correlation;

  Outbox(AgroalDataSource database, ObjectMapper json, Correlation correlation) {
    this.database = database;
    this.json = json;
    this.correlation = correlation;
  }

  /** Refuses to run outside a transaction, so that no event tells of a change that was lost. */
  @Transactional(MANDATORY)
  public void append(Event event) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into outbox (event_id, departement, key, type, payload, occurred_at,
                                    traceparent, correlation_id)
                values (?, ?, ?, ?, cast(? as jsonb), ?, ?, ?)
                """)) {
      insert.setObject(1, event.eventId());
      insert.setString(2, event.departement());
      insert.setObject(3, event.personId());
      insert.setString(4, event.getClass().getSimpleName());
      insert.setString(5, json.writeValueAsString(event));
      insert.setObject(6, OffsetDateTime.ofInstant(event.occurredAt(), ZoneOffset.UTC));
      insert.setString(7, Correlation.traceparent().orElse(null));
      insert.setString(8, correlation.id());
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("The event could not be written", failure);
    } catch (JsonProcessingException mistake) {
      throw new IllegalStateException("An event that is not JSON", mistake);
    }
  }
}
