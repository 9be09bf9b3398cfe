package fr.jalon.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries the outbox to Kafka: one relay a service leads, woken by the database, in the order of
 * the rows; a row is deleted once all replicas have its event. A crash in between sends it again,
 * which the inboxes ignore.
 */
@ApplicationScoped
class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final long PAUSE_MILLIS = 1_000;

  private final OutboxRepository outbox;
  private final KafkaClients kafka;
  private final EventConfig config;
  private volatile boolean running;
  private @Nullable Thread thread;

  OutboxRelay(
      OutboxRepository outbox, KafkaClients kafka, EventConfig config, MeterRegistry metrics) {
    this.outbox = outbox;
    this.kafka = kafka;
    this.config = config;
    metrics.gauge("jalon_outbox_pending", outbox, o -> o.backlog()[0]);
    metrics.gauge("jalon_outbox_oldest_seconds", outbox, o -> o.backlog()[1]);
  }

  void start(@Observes StartupEvent started) {
    if (config.running() && config.topic().isPresent()) {
      running = true;
      var topic = config.topic().get();
      thread = Thread.ofPlatform().name("outbox-relay").daemon().start(() -> run(topic));
    }
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    running = false;
    if (thread != null) {
      thread.join(5_000);
    }
  }

  private void run(String topic) {
    while (running) {
      try (var connection = outbox.connect();
          var producer = kafka.producer()) {
        if (outbox.lead(connection)) {
          outbox.listen(connection);
          lead(topic, connection, producer);
        }
        pause();
      } catch (SQLException | ExecutionException | RuntimeException away) {
        if (running) {
          LOG.warnf("The relay starts again: %s", away.getClass().getName());
        }
        pause();
      } catch (InterruptedException stopping) {
        return;
      }
    }
  }

  private void lead(String topic, Connection connection, KafkaProducer<String, byte[]> producer)
      throws SQLException, ExecutionException, InterruptedException {
    while (running) {
      var page = outbox.page(connection, config.pageSize());
      if (page.isEmpty()) {
        outbox.awaitWakeUp(connection, config.relayPoll());
      } else {
        send(topic, connection, producer, page);
      }
    }
  }

  private void send(
      String topic,
      Connection connection,
      KafkaProducer<String, byte[]> producer,
      List<OutboxRow> page)
      throws SQLException, ExecutionException, InterruptedException {
    var sent = new ArrayList<Future<RecordMetadata>>(page.size());
    for (var row : page) {
      var message =
          new ProducerRecord<>(topic, row.key().toString(), row.payload().getBytes(UTF_8));
      CloudEventHeaders.write(message.headers(), row, kafka.service());
      sent.add(producer.send(message));
    }
    for (var acknowledgement : sent) {
      acknowledgement.get();
    }
    outbox.delete(connection, page.stream().map(OutboxRow::id).toList());
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
