package fr.jalon.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** A real PostgreSQL that keeps its files in one folder and leaves no process behind. */
public final class PostgresServer implements AutoCloseable {
  private static final Duration START_PATIENCE = Duration.ofSeconds(60);
  private static final long STOP_PATIENCE_SECONDS = 30;

  private final EmbeddedPostgres server;
  private final Path data;
  private final int port;

  private PostgresServer(EmbeddedPostgres server, Path data, int port) {
    this.server = server;
    this.data = data;
    this.port = port;
  }

  /** Starts on the files of {@code folder}, which a first start creates. */
  public static PostgresServer start(Path folder, int port) {
    var data = folder.resolve("data");
    stopOrphan(data);
    try {
      Files.createDirectories(data);
      var server =
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPort(port)
              .setPGStartupWait(START_PATIENCE)
              .setLocaleConfig("locale", "C.UTF-8")
              // The library trades durability for speed; what is kept here must survive a crash.
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("max_connections", "200")
              .setErrorRedirector(Redirect.appendTo(folder.resolve("postgresql.log").toFile()))
              .setOutputRedirector(Redirect.appendTo(folder.resolve("postgresql.log").toFile()))
              .start();
      return new PostgresServer(server, data, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Stops the server that a killed program left on these files.
   *
   * <p>Signals the server itself as {@code pg_ctl stop -m fast} does, because {@code pg_ctl}
   * refuses to run as root.
   */
  static void stopOrphan(Path data) {
    running(data).ifPresent(PostgresServer::stopFast);
  }

  /** The server that works on these files, whoever started it. */
  static Optional<ProcessHandle> running(Path data) {
    var pidFile = data.resolve("postmaster.pid");
    try {
      if (!Files.exists(pidFile)) {
        return Optional.empty();
      }
      var lines = Files.readAllLines(pidFile, UTF_8);
      if (lines.isEmpty()) {
        return Optional.empty();
      }
      return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
          .filter(ProcessHandle::isAlive)
          .filter(PostgresServer::isPostgres);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // After a restart of the machine the number in the file may belong to anybody.
  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(command -> command.endsWith("/postgres")).orElse(false);
  }

  private static void stopFast(ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
      process.onExit().get(STOP_PATIENCE_SECONDS, SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ExecutionException | TimeoutException _) {
      process.destroyForcibly();
      process.onExit().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public int port() {
    return port;
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  public boolean isRunning() {
    return running(data).isPresent();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      stopOrphan(data);
    }
  }
}
