package fr.jalon.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
  private static final String TOPIC = "jalon.orientation.v1";

  @TempDir private Path folder;

  private final int postgresPort = Ports.free();
  private final int kafkaPort = Ports.free();
  private final int controllerPort = Ports.free();

  @Test
  void killingTheProcessLosesNoRowAndNoRecord() throws Exception {
    // Given
    var process = startInAnotherProcess();
    write();
    process.destroyForcibly().waitFor();
    var orphan = PostgresServer.running(folder.resolve("postgresql"));
    assertThat(orphan).isPresent();

    // When
    try (var postgres = PostgresServer.start(folder.resolve("postgresql"), postgresPort);
        var kafka = KafkaBroker.start(folder.resolve("kafka"), kafkaPort, controllerPort)) {
      Databases.createMissing(postgres);

      // Then
      assertThat(PostgresServer.running(folder.resolve("postgresql"))).isNotEqualTo(orphan);
      assertThat(rows(postgres.jdbcUrl("orientation"))).isEqualTo(1);
      assertThat(records(kafka.bootstrapServers())).containsExactly("kept");
    }
    assertThat(PostgresServer.running(folder.resolve("postgresql"))).isEmpty();
  }

  private Process startInAnotherProcess() throws IOException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StackToKill.class.getName(),
                folder.toString(),
                String.valueOf(postgresPort),
                String.valueOf(kafkaPort),
                String.valueOf(controllerPort))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    assertThat(output.readLine()).isEqualTo("ready");
    return process;
  }

  private void write() throws Exception {
    try (var owner =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postgresPort + "/orientation",
                "orientation_owner",
                "orientation_owner");
        var statement = owner.createStatement()) {
      statement.execute("create table kept as select 1 as id");
    }
    var settings = Map.<String, Object>of("bootstrap.servers", "localhost:" + kafkaPort);
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(TOPIC, 0, "key", "kept")).get();
    }
  }

  private static int rows(String url) throws SQLException {
    try (var owner = DriverManager.getConnection(url, "orientation_owner", "orientation_owner");
        var statement = owner.createStatement();
        var answer = statement.executeQuery("select count(*) from kept")) {
      answer.next();
      return answer.getInt(1);
    }
  }

  private static List<String> records(String bootstrapServers) {
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
      var found = List.<String>of();
      var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (found.isEmpty() && System.nanoTime() < deadline) {
        found =
            consumer.poll(Duration.ofMillis(500)).records(new TopicPartition(TOPIC, 0)).stream()
                .map(kept -> kept.value())
                .toList();
      }
      return found;
    }
  }
}
