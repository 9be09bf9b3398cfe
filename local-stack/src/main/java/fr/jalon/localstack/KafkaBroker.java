package fr.jalon.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A real Kafka broker in this process that keeps its records in one folder. */
public final class KafkaBroker implements AutoCloseable {
  /** Every topic exists before anybody writes to it: the broker creates none by itself. */
  public static final List<String> TOPICS =
      List.of(
          "jalon.orientation.v1",
          "jalon.accompaniment.v1",
          "jalon.orientation.dead-letter.v1",
          "jalon.accompaniment.dead-letter.v1",
          "jalon.indicators.dead-letter.v1");

  static final int PARTITIONS = 24;

  private static final String CLUSTER_ID = "SmFsb25Mb2NhbEJyb2tlcg";

  private final KafkaRaftServer server;
  private final int port;

  private KafkaBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /** Starts on the records of {@code folder}, and creates the topics that are missing. */
  public static KafkaBroker start(Path folder, int port, int controllerPort) {
    try {
      Files.createDirectories(folder);
      new Formatter()
          .setClusterId(CLUSTER_ID)
          .setNodeId(1)
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(folder.toString())
          .setDirectories(List.of(folder.toString()))
          .setIgnoreFormatted(true)
          .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    var server =
        new KafkaRaftServer(
            new KafkaConfig(settings(folder, port, controllerPort), false), Time.SYSTEM);
    server.startup();
    var broker = new KafkaBroker(server, port);
    createMissingTopics(broker.bootstrapServers());
    return broker;
  }

  private static Properties settings(Path folder, int port, int controllerPort) {
    var settings = new Properties();
    settings.putAll(
        Map.of(
            "process.roles", "broker,controller",
            "node.id", "1",
            "controller.quorum.voters", "1@localhost:" + controllerPort,
            "listeners",
                "PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d"
                    .formatted(port, controllerPort),
            "advertised.listeners", "PLAINTEXT://localhost:" + port,
            "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
            "controller.listener.names", "CONTROLLER",
            "log.dirs", folder.toString(),
            "auto.create.topics.enable", "false"));
    settings.putAll(
        Map.of(
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "8",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "4",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "group.initial.rebalance.delay.ms", "0"));
    settings.putAll(
        Map.of(
            // Otherwise a restart after kill -9 waits until the dead broker's session ends.
            "broker.session.timeout.ms", "1000",
            "broker.heartbeat.interval.ms", "200",
            // There is no other broker to hand partitions to.
            "controlled.shutdown.enable", "false",
            "log.cleaner.dedupe.buffer.size", "2097152",
            "log.index.size.max.bytes", "1048576"));
    return settings;
  }

  /** Creates on any single broker the topics that are missing. */
  public static void createMissingTopics(String bootstrapServers) {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
    try (var admin = Admin.create(settings)) {
      var existing = admin.listTopics().names().get();
      var missing =
          TOPICS.stream()
              .filter(topic -> !existing.contains(topic))
              .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
              .map(topic -> topic.configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1")))
              .toList();
      admin.createTopics(missing).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public String bootstrapServers() {
    return "localhost:" + port;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
