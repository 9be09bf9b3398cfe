package fr.jalon.testkit;

import fr.jalon.localstack.Databases;
import fr.jalon.localstack.KafkaBroker;
import org.jspecify.annotations.Nullable;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The same servers in containers, for machines that have Docker. Stopped by Testcontainers. */
final class Containers {

  private static @Nullable PostgreSQLContainer postgres;
  private static @Nullable KafkaContainer kafka;

  private Containers() {}

  static synchronized String jdbcUrl(String database) {
    var running = postgres;
    if (running == null) {
      running =
          new PostgreSQLContainer("postgres:18").withUsername("postgres").withPassword("postgres");
      running.start();
      var started = running;
      Databases.createMissing(name -> url(started, name));
      postgres = running;
    }
    return url(running, database);
  }

  private static String url(PostgreSQLContainer server, String database) {
    return "jdbc:postgresql://%s:%d/%s"
        .formatted(server.getHost(), server.getMappedPort(5432), database);
  }

  static synchronized String bootstrapServers() {
    var running = kafka;
    if (running == null) {
      running = new KafkaContainer("apache/kafka:4.1.1");
      running.start();
      KafkaBroker.createMissingTopics(running.getBootstrapServers());
      kafka = running;
    }
    return running.getBootstrapServers();
  }
}
