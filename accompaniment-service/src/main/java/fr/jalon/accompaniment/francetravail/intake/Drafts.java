package fr.jalon.accompaniment.francetravail.intake;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** The files being received: in a folder of their own, where a stop leaves none for long. */
@ApplicationScoped
class Drafts {
  private static final Path FOLDER =
      Path.of(System.getProperty("java.io.tmpdir"), "jalon-france-travail");

  /** Longer than a file takes to come in: another process may be at it. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private final Clock clock;

  Drafts(Clock clock) {
    this.clock = clock;
  }

  static Path create() throws IOException {
    return Files.createTempFile(Files.createDirectories(FOLDER), "france-travail-", ".part");
  }

  void empty(@Observes StartupEvent started) throws IOException {
    try (var left = Files.newDirectoryStream(Files.createDirectories(FOLDER), "*.part")) {
      for (var each : left) {
        if (Files.getLastModifiedTime(each).toInstant().isBefore(clock.instant().minus(LONGEST))) {
          Files.deleteIfExists(each);
        }
      }
    }
  }
}
