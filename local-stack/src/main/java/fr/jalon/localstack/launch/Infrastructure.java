package fr.jalon.localstack.launch;

import fr.jalon.localstack.Databases;
import fr.jalon.localstack.KafkaBroker;
import fr.jalon.localstack.PostgresServer;
import fr.jalon.localstack.issuer.TokenIssuer;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The process that holds PostgreSQL, Kafka and the token issuer until it is told to stop. */
final class Infrastructure {
  private static final Duration WATCH = Duration.ofSeconds(1);

  private final ServiceSettings settings;
  private final Deque<Runnable> closings = new ArrayDeque<>();
  private @Nullable PostgresServer postgres;
  private boolean stopping;

  private Infrastructure(ServiceSettings settings) {
    this.settings = settings;
  }

  public static void main(String[] arguments) {
    var infrastructure =
        new Infrastructure(new ServiceSettings(System.getenv(), Workspace.current()));
    Runtime.getRuntime().addShutdownHook(new Thread(infrastructure::stop, "infrastructure-stop"));
    try {
      infrastructure.start();
      infrastructure.watch();
    } catch (RuntimeException | Error | InterruptedException e) {
      e.printStackTrace();
      // What has started would keep this process alive, and half of the whole is of no use.
      System.exit(1);
    }
  }

  private synchronized void start() {
    startPostgres();
    var kafkaPort = settings.port(Port.KAFKA);
    var kafka = KafkaBroker.start(settings.workspace().kafka(), kafkaPort, kafkaPort + 1);
    closings.push(kafka::close);
    var issuer =
        TokenIssuer.start(
            settings.workspace().issuer(), settings.port(Port.ISSUER), Clock.systemUTC());
    closings.push(issuer::close);
    issuer.tellHealth(this::isHealthy);
  }

  private void startPostgres() {
    var server =
        PostgresServer.start(settings.workspace().postgres(), settings.port(Port.POSTGRES));
    postgres = server;
    Databases.createMissing(server);
  }

  /** PostgreSQL is a process of its own: if it is killed, it is started again on its files. */
  private void watch() throws InterruptedException {
    while (true) {
      Thread.sleep(WATCH);
      mendPostgres();
    }
  }

  private synchronized void mendPostgres() {
    var server = postgres;
    if (!stopping && server != null && !server.isRunning()) {
      System.err.println("PostgreSQL s’est arrêté ; il est relancé.");
      server.close();
      startPostgres();
    }
  }

  private synchronized boolean isHealthy() {
    var server = postgres;
    if (server == null) {
      return false;
    }
    try (var connection =
        DriverManager.getConnection(server.jdbcUrl("orientation"), "postgres", "postgres")) {
      return connection.isValid(2);
    } catch (SQLException _) {
      return false;
    }
  }

  private synchronized void stop() {
    stopping = true;
    closings.forEach(Runnable::run);
    var server = postgres;
    if (server != null) {
      server.close();
    }
  }
}
