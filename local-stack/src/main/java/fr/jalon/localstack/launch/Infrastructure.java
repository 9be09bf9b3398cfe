package fr.jalon.localstack.launch;

import fr.jalon.localstack.Databases;
import fr.jalon.localstack.KafkaBroker;
import fr.jalon.localstack.PostgresServer;
import fr.jalon.localstack.issuer.TokenIssuer;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;

/** The process that holds PostgreSQL, Kafka and the token issuer until it is told to stop. */
final class Infrastructure {
  private static final Duration WATCH = Duration.ofSeconds(1);

  private final Workspace workspace;
  private final int postgresPort;
  private final KafkaBroker kafka;
  private final TokenIssuer issuer;
  private PostgresServer postgres;
  private boolean stopping;

  private Infrastructure(ServiceSettings settings) {
    this.workspace = settings.workspace();
    this.postgresPort = settings.port(Port.POSTGRES);
    this.postgres = startPostgres();
    this.kafka = startKafka(settings.port(Port.KAFKA));
    this.issuer =
        TokenIssuer.start(workspace.issuer(), settings.port(Port.ISSUER), Clock.systemUTC());
  }

  public static void main(String[] arguments) throws InterruptedException {
    var settings = new ServiceSettings(System.getenv(), Workspace.current());
    var infrastructure = new Infrastructure(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(infrastructure::stop, "infrastructure-stop"));
    infrastructure.issuer.tellHealth(infrastructure::isHealthy);
    infrastructure.watch();
  }

  private PostgresServer startPostgres() {
    var server = PostgresServer.start(workspace.postgres(), postgresPort);
    Databases.createMissing(server);
    return server;
  }

  private KafkaBroker startKafka(int port) {
    try {
      return KafkaBroker.start(workspace.kafka(), port, port + 1);
    } catch (RuntimeException | Error e) {
      postgres.close();
      throw e;
    }
  }

  /** PostgreSQL is a process of its own: if it is killed, it is started again on its files. */
  private void watch() throws InterruptedException {
    while (true) {
      Thread.sleep(WATCH);
      synchronized (this) {
        if (!stopping && !postgres.isRunning()) {
          System.err.println("PostgreSQL s’est arrêté ; il est relancé.");
          postgres.close();
          postgres = startPostgres();
        }
      }
    }
  }

  private synchronized boolean isHealthy() {
    try (var connection =
        DriverManager.getConnection(postgres.jdbcUrl("orientation"), "postgres", "postgres")) {
      return connection.isValid(2);
    } catch (SQLException _) {
      return false;
    }
  }

  private synchronized void stop() {
    stopping = true;
    issuer.close();
    kafka.close();
    postgres.close();
  }
}
