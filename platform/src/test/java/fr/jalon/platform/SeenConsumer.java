package fr.jalon.platform;

import fr.jalon.contracts.OrientationEvent;
import fr.jalon.contracts.OrientationEvent.ParcoursClosed;
import fr.jalon.platform.event.EventConsumer;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Writes down what it sees; refuses what a test asks it to refuse. */
@ApplicationScoped
class SeenConsumer implements EventConsumer<OrientationEvent> {

  static final AtomicBoolean REFUSES_POISON = new AtomicBoolean(true);

  private final AgroalDataSource database;

  SeenConsumer(AgroalDataSource database) {
    this.database = database;
  }

  @Override
  public String topic() {
    return OrientationEvent.TOPIC;
  }

  @Override
  public Class<OrientationEvent> type() {
    return OrientationEvent.class;
  }

  @Override
  public void on(OrientationEvent event) {
    if (!(event instanceof ParcoursClosed closed)) {
      return;
    }
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into seen (event_id, person_id, reason) values (?, ?, ?)")) {
      insert.setObject(1, closed.eventId());
      insert.setObject(2, closed.personId());
      insert.setString(3, closed.reason());
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    if (closed.reason().equals("poison") && REFUSES_POISON.get()) {
      throw new IllegalArgumentException("HELOISE FONTANGES is in this message");
    }
  }
}
