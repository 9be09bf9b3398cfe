package fr.jalon.orientation.intake;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import fr.jalon.orientation.OrientationProblem;
import fr.jalon.platform.guardedxml.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Where received files wait, one folder a département, so that a restart finds them again. */
@ApplicationScoped
class Spool {
  private static final String FLUX = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.flux";

  private final Path folder;
  private final long maxSize;
  private final Limits limits;

  Spool(IntakeConfig config) {
    folder = config.spoolFolder().toAbsolutePath();
    maxSize = config.maxSize().asLongValue();
    limits = Limits.upTo(config.maxUnpackedSize().asLongValue());
  }

  /** A file written down, not yet anybody's. */
  record Draft(Path path, String sha256) {}

  /** The limits within which a file of the spool is read. */
  Limits limits() {
    return limits;
  }

  Draft write(InputStream body, String departement) throws IOException {
    var directory = Files.createDirectories(folder.resolve(departement));
    var path = Files.createTempFile(directory, "draft-", ".part");
    var digest = sha256();
    long size = 0;
    try (var out = new FileOutputStream(path.toFile())) {
      var buffer = new byte[1 << 16];
      for (int some = body.read(buffer); some >= 0; some = body.read(buffer)) {
        size += some;
        if (size > maxSize) {
          throw OrientationProblem.FLUX_TOO_LARGE.because(
              "Au plus %d octets sont pris.".formatted(maxSize));
        }
        digest.update(buffer, 0, some);
        out.write(buffer, 0, some);
      }
      // Acknowledged means kept, power cut or not: the same bytes are never taken twice.
      out.getFD().sync();
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
    if (size == 0) {
      Files.deleteIfExists(path);
      throw OrientationProblem.FLUX_EMPTY.because("Le corps de la requête ne contient rien.");
    }
    return new Draft(path, HexFormat.of().formatHex(digest.digest()));
  }

  void keep(Draft draft, String departement, UUID fileId) {
    try {
      Files.move(draft.path(), path(departement, fileId), ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void drop(Draft draft) {
    delete(draft.path());
  }

  boolean holds(String departement, UUID fileId) {
    return Files.exists(path(departement, fileId));
  }

  InputStream open(String departement, UUID fileId) throws IOException {
    return Files.newInputStream(path(departement, fileId));
  }

  void delete(String departement, UUID fileId) {
    delete(path(departement, fileId));
  }

  /** What another process of the service may be writing, or about to commit. */
  private static boolean isYoung(Path file) throws IOException {
    var age = Duration.between(Files.getLastModifiedTime(file).toInstant(), Instant.now());
    return age.compareTo(Duration.ofHours(1)) < 0;
  }

  /** Deletes drafts, and files that are not to be kept. */
  void sweep(String departement, Predicate<UUID> kept) {
    try (var files = Files.list(folder.resolve(departement))) {
      for (var file : files.toList()) {
        var name = file.getFileName().toString();
        if (isYoung(file)) {
          continue;
        }
        if (name.matches("draft-.*\\.part")
            || (name.matches(FLUX)
                && !kept.test(UUID.fromString(name.substring(0, name.length() - 5))))) {
          delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The départements for which something was ever received here. */
  List<String> departements() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var directories = Files.list(folder)) {
      return directories
          .filter(Files::isDirectory)
          .map(directory -> directory.getFileName().toString())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path path(String departement, UUID fileId) {
    return folder.resolve(departement).resolve(fileId + ".flux");
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
