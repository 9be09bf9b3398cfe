package fr.jalon.platform.event.inbox;

import fr.jalon.contracts.Event;
import fr.jalon.platform.event.CloudEventHeaders;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** One record of a topic, as far as it could be read. */
sealed interface Delivery<E extends Event> {

  ConsumerRecord<String, byte[]> message();

  default TopicPartition partition() {
    return new TopicPartition(message().topic(), message().partition());
  }

  /** The département that the record's header names. */
  default String departement() {
    return CloudEventHeaders.read(message().headers(), CloudEventHeaders.DEPARTEMENT).orElse("");
  }

  default Optional<UUID> key() {
    try {
      return Optional.ofNullable(message().key()).map(UUID::fromString);
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  /** An event of the type that the consumer expects. */
  record Legible<E extends Event>(ConsumerRecord<String, byte[]> message, E event)
      implements Delivery<E> {}

  /** Bytes that are no event we know; trying again would change nothing. */
  record Illegible<E extends Event>(ConsumerRecord<String, byte[]> message)
      implements Delivery<E> {}
}
