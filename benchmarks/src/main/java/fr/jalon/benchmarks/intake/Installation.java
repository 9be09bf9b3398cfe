package fr.jalon.benchmarks.intake;

import fr.jalon.localstack.Databases;
import fr.jalon.localstack.Ports;
import fr.jalon.localstack.PostgresServer;
import fr.jalon.localstack.issuer.TokenIssuer;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * PostgreSQL, an issuer of tokens and orientation-service as it is delivered, alone: nothing is
 * relayed to anybody, so that only the intake is measured.
 */
final class Installation implements AutoCloseable {
  private static final String HEAP = "-Xmx256m";
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  /** 32 bytes, in base64: what is measured protects nobody. */
  private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  private final PostgresServer postgres;
  private final Path postgresFolder;
  private final TokenIssuer issuer;
  private final Process service;
  private final HttpClient http = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
  private final URI flows;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Installation(
      PostgresServer postgres,
      Path postgresFolder,
      TokenIssuer issuer,
      Process service,
      URI flows) {
    this.postgres = postgres;
    this.postgresFolder = postgresFolder;
    this.issuer = issuer;
    this.service = service;
    this.flows = flows;
  }

  static Installation start(Path root, Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    var postgres = PostgresServer.start(folder.resolve("postgresql"), Ports.free());
    Databases.createMissing(postgres);
    var issuer = TokenIssuer.start(folder.resolve("issuer"), Ports.free(), Clock.systemUTC());
    int port = Ports.free();
    var service = service(root, folder, postgres, issuer, port);
    var installation =
        new Installation(
            postgres,
            folder.resolve("postgresql"),
            issuer,
            service,
            URI.create("http://127.0.0.1:%d/api/orientation/v1/flux-caf".formatted(port)));
    Runtime.getRuntime().addShutdownHook(new Thread(installation::close, "installation-close"));
    installation.awaitStart();
    return installation;
  }

  private static Process service(
      Path root, Path folder, PostgresServer postgres, TokenIssuer issuer, int port)
      throws IOException {
    var jar = root.resolve("orientation-service/target/quarkus-app/quarkus-run.jar");
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            HEAP,
            "-XX:+UseSerialGC",
            "-Duser.timezone=Europe/Paris",
            "-jar",
            jar.toString());
    builder
        .environment()
        .putAll(
            Map.ofEntries(
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl("orientation")),
                Map.entry("QUARKUS_HTTP_PORT", String.valueOf(port)),
                Map.entry("QUARKUS_MANAGEMENT_PORT", String.valueOf(Ports.free())),
                Map.entry("JALON_EVENT_RUNNING", "false"),
                Map.entry("JALON_INTAKE_SPOOL_FOLDER", folder.resolve("spool").toString()),
                Map.entry("JALON_IDENTITY_ENCRYPTION_KEY", KEY),
                Map.entry("JALON_IDENTITY_INDEX_KEY", KEY),
                Map.entry("MP_JWT_VERIFY_ISSUER", issuer.address()),
                Map.entry(
                    "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                    issuer.address() + "/protocol/openid-connect/certs")));
    return builder
        .redirectErrorStream(true)
        .redirectOutput(Redirect.to(folder.resolve("orientation.log").toFile()))
        .start();
  }

  private void awaitStart() throws InterruptedException {
    var deadline = System.nanoTime() + Duration.ofMinutes(10).toNanos();
    while (System.nanoTime() < deadline && service.isAlive()) {
      try {
        http.send(request(flows).GET().build(), BodyHandlers.discarding());
        return;
      } catch (IOException _) {
        Thread.sleep(200);
      }
    }
    throw new IllegalStateException("orientation-service does not start");
  }

  /**
   * Sends a file and waits for its end: the seconds that it took, from the first byte. The ledger
   * is looked at in the database: asking the service every moment would be measured with its work.
   */
  double read(Path file) throws IOException, InterruptedException, SQLException {
    long start = System.nanoTime();
    var sent =
        http.send(
            request(URI.create(flows + "?fichier=" + file.getFileName() + "&recuLe=" + RECEIVED_ON))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofFile(file))
                .build(),
            BodyHandlers.ofString());
    if (sent.statusCode() != 202) {
      throw new IllegalStateException(sent.statusCode() + " " + sent.body());
    }
    var location = sent.headers().firstValue("Location").orElseThrow();
    var id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    try (var connection = connect();
        var select = connection.prepareStatement("select status from flux_file where id = ?")) {
      select.setObject(1, id);
      while (System.nanoTime() - start < PATIENCE.toNanos()) {
        switch (status(select)) {
          case "DONE" -> {
            return (System.nanoTime() - start) / 1e9;
          }
          case "REFUSED", "GIVEN_UP" -> throw new IllegalStateException("Not read: " + id);
          default -> Thread.sleep(10);
        }
      }
    }
    throw new IllegalStateException("Not read after " + PATIENCE);
  }

  private static String status(PreparedStatement select) throws SQLException {
    try (var row = select.executeQuery()) {
      return row.next() ? row.getString(1) : "";
    }
  }

  static final String RECEIVED_ON = "2026-03-06";

  private HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address)
        .header("Authorization", "Bearer " + issuer.token("flux-caf", "015"));
  }

  /** The service's database, as the one who may do anything in it. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(postgres.jdbcUrl("orientation"), "postgres", "postgres");
  }

  /** As if no file had ever come. */
  void empty() throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("truncate flux_file, household, person, outbox cascade");
      statement.execute("checkpoint");
    }
  }

  /** Most memory that the service ever had, in megabytes; only Linux tells. */
  double peakMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc", String.valueOf(service.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  /** Processor time taken so far by the service, the database and this process. */
  double processorSeconds() {
    var database =
        PostgresServer.running(postgresFolder).stream()
            .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()));
    return Stream.concat(Stream.of(service.toHandle(), ProcessHandle.current()), database)
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .mapToDouble(taken -> taken.toNanos() / 1e9)
        .sum();
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    var failures = new ArrayList<String>();
    for (var closing : List.<AutoCloseable>of(this::stopService, issuer, postgres)) {
      try {
        closing.close();
      } catch (Exception failure) {
        failures.add(failure.toString());
      }
    }
    failures.forEach(System.err::println);
  }

  private void stopService() throws InterruptedException {
    service.destroy();
    service.waitFor();
  }
}
