package fr.jalon.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All that a topic or a database holds, as one text to search. */
final class Everything {

  private Everything() {}

  static String inTopic(String topic) {
    var text = new StringBuilder();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", WholeSystem.kafka()),
            new StringDeserializer(),
            new StringDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (var message : consumer.poll(Duration.ofMillis(200))) {
          text.append(message.key()).append(' ').append(message.value()).append('\n');
          message.headers().forEach(h -> text.append(new String(h.value(), UTF_8)).append('\n'));
        }
      }
    }
    return text.toString();
  }

  static String inDatabase(String name) {
    var text = new StringBuilder();
    try (var connection =
            DriverManager.getConnection(
                WholeSystem.database(name), name + "_owner", name + "_owner");
        var statement = connection.createStatement()) {
      var tables = new ArrayList<String>();
      try (var rows =
          statement.executeQuery(
              "select quote_ident(tablename) from pg_tables where schemaname = 'public'")) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      for (var table : tables) {
        try (var rows = statement.executeQuery("select t::text from " + table + " t")) {
          while (rows.next()) {
            text.append(rows.getString(1)).append('\n');
          }
        }
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return text.toString();
  }
}
