package fr.jalon.localstack;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** PostgreSQL with its databases and Kafka with its topics, for the tests of one JVM. */
public final class LocalStack implements AutoCloseable {
  private static @Nullable LocalStack shared;

  private final Path folder;
  private final PostgresServer postgres;
  private final KafkaBroker kafka;
  private boolean closed;

  private LocalStack(Path folder, PostgresServer postgres, KafkaBroker kafka) {
    this.folder = folder;
    this.postgres = postgres;
    this.kafka = kafka;
  }

  /** The one stack of this JVM, started by whoever asks first and stopped with the JVM. */
  public static synchronized LocalStack forTests() {
    var running = shared;
    if (running == null) {
      running = start(TemporaryFolders.create());
      Runtime.getRuntime().addShutdownHook(new Thread(running::close, "local-stack-close"));
      shared = running;
    }
    return running;
  }

  private static LocalStack start(Path folder) {
    var postgres = PostgresServer.start(folder.resolve("postgresql"), Ports.free());
    try {
      Databases.createMissing(postgres);
      var kafka = KafkaBroker.start(folder.resolve("kafka"), Ports.free(), Ports.free());
      return new LocalStack(folder, postgres, kafka);
    } catch (RuntimeException | Error e) {
      postgres.close();
      throw e;
    }
  }

  /** Address of {@code orientation}, {@code accompaniment} or {@code indicators}. */
  public String jdbcUrl(String database) {
    return postgres.jdbcUrl(database);
  }

  public String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    kafka.close();
    postgres.close();
    TemporaryFolders.delete(folder);
  }
}
