package fr.jalon.platform.event.inbox;

import fr.jalon.contracts.Event;
import fr.jalon.platform.event.CloudEventHeaders;
import fr.jalon.platform.event.EventConfig;
import fr.jalon.platform.event.EventConsumer;
import fr.jalon.platform.event.KafkaClients;
import fr.jalon.platform.event.inbox.Delivery.Legible;
import fr.jalon.platform.tenancy.Tenancy;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Sets an event aside in the dead-letter topic and parks its key: the later events of the same key
 * follow it there, so that a replay meets them in order. The reason is a class or a code, never a
 * message that could quote a person.
 */
@ApplicationScoped
class SetAside {

  static final String CONSUMER = "dead-letter-consumer";
  private static final String REASON = "dead-letter-reason";

  private final KafkaClients kafka;
  private final EventConfig config;
  private final DeadLetterRepository letters;
  private final InboxRepository inbox;
  private final Tenancy tenancy;
  private final MeterRegistry metrics;
  private @Nullable KafkaProducer<String, byte[]> producer;

  SetAside(
      KafkaClients kafka,
      EventConfig config,
      DeadLetterRepository letters,
      InboxRepository inbox,
      Tenancy tenancy,
      MeterRegistry metrics) {
    this.kafka = kafka;
    this.config = config;
    this.letters = letters;
    this.inbox = inbox;
    this.tenancy = tenancy;
    this.metrics = metrics;
  }

  /**
   * The topic's copy first, then the position: a crash in between writes it twice, never loses it.
   */
  void handle(EventConsumer<?> consumer, String reader, Delivery<?> delivery, String reason) {
    send(consumer.name(), delivery, reason);
    var eventId =
        delivery instanceof Legible<? extends Event>(var _, var event) ? event.eventId() : null;
    tenancy.within(
        delivery.departement(),
        () ->
            QuarkusTransaction.requiringNew()
                .run(() -> {
                  letters.add(consumer.name(), delivery, eventId, reason);
                  delivery.key().ifPresent(key -> inbox.park(consumer.name(), key));
                  inbox.moveTo(reader, delivery.partition(), delivery.message().offset() + 1);
                }));
    metrics.counter("jalon_dead_letter_total", "consumer", consumer.name()).increment();
  }

  private void send(String consumer, Delivery<?> delivery, String reason) {
    var message = delivery.message();
    var headers = new RecordHeaders(message.headers());
    CloudEventHeaders.put(headers, CONSUMER, consumer);
    CloudEventHeaders.put(headers, REASON, reason);
    var copy = new ProducerRecord<>(topic(), null, message.key(), message.value(), headers);
    try {
      producer().send(copy).get();
    } catch (ExecutionException failure) {
      throw new KafkaException("The dead letter could not be written", failure);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Stopped while writing a dead letter", stopping);
    }
  }

  String topic() {
    return config
        .deadLetterTopic()
        .orElseThrow(() -> new IllegalStateException("jalon.event.dead-letter-topic is not set"));
  }

  private synchronized KafkaProducer<String, byte[]> producer() {
    var open = producer == null ? kafka.producer() : producer;
    producer = open;
    return open;
  }

  synchronized void stop(@Observes ShutdownEvent stopping) {
    if (producer != null) {
      producer.close();
    }
  }
}
