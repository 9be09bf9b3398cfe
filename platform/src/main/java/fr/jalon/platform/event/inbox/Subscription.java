package fr.jalon.platform.event.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.contracts.Event;
import fr.jalon.platform.event.EventConsumer;
import fr.jalon.platform.event.inbox.Delivery.Illegible;
import fr.jalon.platform.event.inbox.Delivery.Legible;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A consumer with what is needed to read its topic. */
record Subscription<E extends Event>(EventConsumer<E> consumer, ObjectMapper json) {

  Delivery<E> read(ConsumerRecord<String, byte[]> message) {
    try {
      if (message.value() == null || message.key() == null) {
        return new Illegible<>(message);
      }
      var event = json.readValue(message.value(), consumer.type());
      return isComplete(event, message) ? new Legible<>(message, event) : new Illegible<>(message);
    } catch (IOException | IllegalArgumentException notOurs) {
      return new Illegible<>(message);
    }
  }

  private static boolean isComplete(Event event, ConsumerRecord<String, byte[]> message) {
    return event.eventId() != null
        && event.personId() != null
        && event.departement() != null
        && event.personId().toString().equals(message.key());
  }
}
