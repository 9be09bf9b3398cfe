package fr.jalon.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders of one JVM's tests; those of a JVM that was killed are cleared by the next one. */
final class TemporaryFolders {
  private static final String PREFIX = "jalon-tests-";
  private static final Path HOME = Path.of(System.getProperty("java.io.tmpdir"));

  private TemporaryFolders() {}

  static Path create() {
    clearThoseOfTheDead();
    try {
      return Files.createDirectories(HOME.resolve(PREFIX + ProcessHandle.current().pid()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void clearThoseOfTheDead() {
    try (var folders = Files.newDirectoryStream(HOME, PREFIX + "*")) {
      for (var folder : folders) {
        var owner = Long.parseLong(folder.getFileName().toString().substring(PREFIX.length()));
        if (ProcessHandle.of(owner).flatMap(process -> process.info().command()).isEmpty()) {
          PostgresServer.stopOrphan(folder.resolve("postgresql"));
          delete(folder);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(TemporaryFolders::deleteOne);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
