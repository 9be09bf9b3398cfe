package fr.jalon.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** A topic as another service would see it. */
public record Topic(String name) {

  /** One message: its key, its headers as text, its body. */
  public record Message(@Nullable String key, Map<String, String> headers, String body) {}

  /** All messages from the beginning that match, once there are {@code expected} of them. */
  public List<Message> await(int expected, Predicate<Message> wanted) {
    var deadline = Instant.now().plusSeconds(20);
    List<Message> found;
    do {
      found = read().stream().filter(wanted).toList();
    } while (found.size() < expected && Instant.now().isBefore(deadline));
    return found;
  }

  /** All messages that the topic holds now. */
  public List<Message> read() {
    var settings = Map.<String, Object>of("bootstrap.servers", Stack.bootstrapServers());
    var found = new ArrayList<Message>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      var partitions =
          consumer.partitionsFor(name).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (var message : consumer.poll(Duration.ofMillis(200))) {
          var headers = new HashMap<String, String>();
          message.headers().forEach(h -> headers.put(h.key(), new String(h.value(), UTF_8)));
          found.add(new Message(message.key(), headers, message.value()));
        }
      }
    }
    return found;
  }

  /** Publishes a message as a producer of ours would. */
  public void publish(String key, String departement, String body) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", Stack.bootstrapServers()),
            new StringSerializer(),
            new StringSerializer())) {
      var message = new ProducerRecord<>(name, key, body);
      message.headers().add("ce_departement", departement.getBytes(UTF_8));
      producer.send(message).get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
