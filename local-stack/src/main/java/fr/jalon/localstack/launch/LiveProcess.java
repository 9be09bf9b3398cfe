package fr.jalon.localstack.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A process of ours that lives, found again by its pid file. */
record LiveProcess(ProcessHandle handle) {
  private static final Duration POLL = Duration.ofMillis(50);

  /** Writes its number and the instant of its start, since numbers are given again. */
  static void remember(Path pidFile, ProcessHandle handle) {
    try {
      Files.writeString(pidFile, handle.pid() + " " + startOf(handle) + "\n", UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Optional<LiveProcess> find(Path pidFile) {
    try {
      if (!Files.exists(pidFile)) {
        return Optional.empty();
      }
      var remembered = Files.readString(pidFile, UTF_8).strip().split(" ", 2);
      if (remembered.length < 2) {
        return Optional.empty();
      }
      return ProcessHandle.of(Long.parseLong(remembered[0]))
          .filter(handle -> startOf(handle).equals(remembered[1]))
          .map(LiveProcess::new)
          .filter(LiveProcess::isAlive);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String startOf(ProcessHandle handle) {
    return handle.info().startInstant().map(Instant::toString).orElse("?");
  }

  // A process that ended without being awaited is still listed, but without a program.
  boolean isAlive() {
    return handle.isAlive() && handle.info().command().isPresent();
  }

  /** Asks it to end, and ends it when it does not within this time. */
  void stop(Duration patience) throws InterruptedException {
    handle.destroy();
    if (!endsWithin(patience)) {
      handle.destroyForcibly();
      endsWithin(patience);
    }
  }

  private boolean endsWithin(Duration patience) throws InterruptedException {
    var deadline = System.nanoTime() + patience.toNanos();
    while (isAlive()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Thread.sleep(POLL);
    }
    return true;
  }
}
