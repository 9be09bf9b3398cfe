package fr.jalon.indicators;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.contracts.AccompanimentEvent;
import fr.jalon.contracts.Event;
import fr.jalon.contracts.OrientationEvent;
import fr.jalon.testkit.Stack;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells events on the topics of their producers, in the order given. */
@Singleton
class Publisher {
  private final ObjectMapper json;

  Publisher(ObjectMapper json) {
    this.json = json;
  }

  void tell(List<Event> events) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", Stack.bootstrapServers()),
            new StringSerializer(),
            new StringSerializer())) {
      for (var event : events) {
        var message = new ProducerRecord<>(topic(event), event.personId().toString(), body(event));
        message.headers().add("ce_departement", event.departement().getBytes(UTF_8));
        producer.send(message).get();
      }
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String topic(Event event) {
    return event instanceof OrientationEvent ? OrientationEvent.TOPIC : AccompanimentEvent.TOPIC;
  }

  private String body(Event event) {
    try {
      Class<?> contract =
          event instanceof OrientationEvent ? OrientationEvent.class : AccompanimentEvent.class;
      return json.writerFor(contract).writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
