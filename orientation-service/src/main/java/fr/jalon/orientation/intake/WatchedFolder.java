package fr.jalon.orientation.intake;

import fr.jalon.platform.problem.Refusal;
import fr.jalon.platform.tenancy.Tenancy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes the files that are dropped in the folder of a département, as the CAF delivers them, and
 * puts each in {@code traites} or {@code refuses} once its fate is known.
 */
@ApplicationScoped
class WatchedFolder {
  private static final Logger LOG = Logger.getLogger(WatchedFolder.class);
  private static final String DEPARTEMENT = "[0-9][0-9AB][0-9]";

  private final IntakeConfig config;
  private final ReceiveFile receiveFile;
  private final FluxFileRepository files;
  private final Tenancy tenancy;
  private final Clock clock;
  private final Map<Path, Seen> seen = new HashMap<>();
  private final Map<Path, Taken> taken = new HashMap<>();
  private @Nullable Thread watcher;

  WatchedFolder(
      IntakeConfig config,
      ReceiveFile receiveFile,
      FluxFileRepository files,
      Tenancy tenancy,
      Clock clock) {
    this.config = config;
    this.receiveFile = receiveFile;
    this.files = files;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  private record Content(long size, FileTime modified) {}

  private record Seen(Content content, Instant since) {}

  private record Taken(Content content, UUID id) {}

  void start(@Observes StartupEvent started) {
    config
        .watchedFolder()
        .ifPresent(folder ->
            watcher =
                Thread.ofPlatform().name("watched-folder").daemon().start(() -> watch(folder)));
  }

  void stop(@Observes ShutdownEvent stopped) {
    if (watcher != null) {
      watcher.interrupt();
    }
  }

  private void watch(Path folder) {
    try {
      while (true) {
        try {
          look(folder);
        } catch (IOException | RuntimeException away) {
          LOG.warnf("The watched folder cannot be read now: %s", away.getClass().getName());
        }
        Thread.sleep(config.watchEvery());
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /** One look: takes what is no longer being written, and puts away what has been read. */
  void look(Path folder) throws IOException {
    for (var departement : list(folder)) {
      var code = departement.getFileName().toString();
      if (code.matches(DEPARTEMENT) && Files.isDirectory(departement)) {
        for (var file : list(departement)) {
          if (Files.isRegularFile(file) && !isBeingWritten(file)) {
            considerOrLeave(code, file);
          }
        }
      }
    }
  }

  /** One file that cannot be taken keeps no other from being taken. */
  private void considerOrLeave(String departement, Path file) {
    try {
      tenancy.within(departement, () -> consider(file));
    } catch (RuntimeException stuck) {
      LOG.warnf(
          "A file dropped for %s is left where it is: %s", departement, stuck.getClass().getName());
    }
  }

  private void consider(Path file) {
    try {
      var content = new Content(Files.size(file), Files.getLastModifiedTime(file));
      var before = taken.get(file);
      if (before != null && before.content().equals(content)) {
        putAway(file, before.id());
      } else if (content.size() > 0 && isQuiet(file, content)) {
        try (var body = Files.newInputStream(file)) {
          var id = receiveFile.handle(body, file.getFileName().toString(), Optional.empty());
          taken.put(file, new Taken(content, id));
        }
      }
    } catch (Refusal refusal) {
      LOG.warnf("A dropped file is refused: %s (%s)", refusal.problem().code(), refusal.detail());
      move(file, "refuses");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A transfer may stall: only a file that has not moved for a while is whole. */
  private boolean isQuiet(Path file, Content content) {
    var now = clock.instant();
    var before = seen.get(file);
    if (before == null || !before.content().equals(content)) {
      before = new Seen(content, now);
      seen.put(file, before);
    }
    return !now.isBefore(before.since().plus(config.quietPeriod()));
  }

  private void putAway(Path file, UUID id) {
    switch (QuarkusTransaction.requiringNew().call(() -> files.row(id).toFluxFile())) {
      case FluxFile.Received _, FluxFile.Reading _ -> {}
      case FluxFile.Done _ -> move(file, "traites");
      case FluxFile.GivenUp _, FluxFile.Refused _ -> move(file, "refuses");
    }
  }

  private void move(Path file, String to) {
    try {
      var directory = Files.createDirectories(file.resolveSibling(to));
      var name = file.getFileName().toString();
      var target = directory.resolve(name);
      for (int copy = 2; Files.exists(target); copy++) {
        target = directory.resolve(name + "." + copy);
      }
      Files.move(file, target);
      seen.remove(file);
      taken.remove(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isBeingWritten(Path file) {
    var name = file.getFileName().toString();
    return name.startsWith(".") || name.endsWith(".part") || name.endsWith(".tmp");
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
