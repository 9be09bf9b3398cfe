package fr.jalon.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A real PostgreSQL that keeps its files in one folder and leaves no process behind. */
public final class PostgresServer implements AutoCloseable {
  private static final Duration START_PATIENCE = Duration.ofSeconds(60);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(20);

  private final EmbeddedPostgres server;
  private final Path folder;
  private final int port;

  private PostgresServer(EmbeddedPostgres server, Path folder, int port) {
    this.server = server;
    this.folder = folder;
    this.port = port;
  }

  /** Starts on the files of {@code folder}, which a first start creates. */
  public static PostgresServer start(Path folder, int port) {
    stopOrphan(folder);
    try {
      var data = Files.createDirectories(folder.resolve("data"));
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
      return new PostgresServer(server, folder, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Stops the server that a killed program left on the files of {@code folder}.
   *
   * <p>Signals the server itself as {@code pg_ctl stop -m fast} does, because {@code pg_ctl}
   * refuses to run as root.
   */
  public static void stopOrphan(Path folder) {
    running(folder).ifPresent(PostgresServer::stopFast);
  }

  /** The server that works on the files of {@code folder}, whoever started it. */
  public static Optional<ProcessHandle> running(Path folder) {
    var pidFile = folder.resolve("data/postmaster.pid");
    try {
      if (!Files.exists(pidFile)) {
        return Optional.empty();
      }
      var lines = Files.readAllLines(pidFile, UTF_8);
      if (lines.isEmpty()) {
        return Optional.empty();
      }
      return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
          .filter(PostgresServer::isPostgres);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // After a restart of the machine the number in the file may belong to anybody; and a process
  // that ended without being awaited by its parent is still listed, but without a program.
  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(command -> command.endsWith("/postgres")).orElse(false);
  }

  private static void stopFast(ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
      if (!hasEnded(process)) {
        process.destroyForcibly();
        hasEnded(process);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean hasEnded(ProcessHandle process) throws InterruptedException {
    var deadline = System.nanoTime() + STOP_PATIENCE.toNanos();
    while (isPostgres(process) && System.nanoTime() < deadline) {
      Thread.sleep(POLL);
    }
    return !isPostgres(process);
  }

  public int port() {
    return port;
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  public boolean isRunning() {
    return running(folder).isPresent();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      stopOrphan(folder);
    }
  }
}
