package fr.jalon.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.testkit.CheckedIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's sources, as text. */
final class Sources {

  static final List<String> MODULES =
      List.of(
          "contracts",
          "platform",
          "orientation-service",
          "accompaniment-service",
          "indicators-service",
          "gateway");

  private Sources() {}

  /** A source file: its module, its path, its text. */
  record Source(String module, Path path, String text) {
    String name() {
      return path.getFileName().toString();
    }
  }

  /** The main sources whose file name ends with {@code suffix}; never none. */
  static List<Source> ending(String suffix) {
    var found =
        MODULES.stream()
            .flatMap(module -> files(module, "src/main", suffix))
            .sorted(java.util.Comparator.comparing(source -> source.path().toString()))
            .toList();
    assertThat(found).as("sources ending with %s", suffix).isNotEmpty();
    return found;
  }

  /** The test sources whose file name ends with {@code suffix}; never none. */
  static List<Source> testsEnding(String suffix) {
    var found =
        Stream.concat(MODULES.stream(), Stream.of("system-tests"))
            .flatMap(module -> files(module, "src/test", suffix))
            .toList();
    assertThat(found).as("tests ending with %s", suffix).isNotEmpty();
    return found;
  }

  private static Stream<Source> files(String module, String folder, String suffix) {
    var main = CheckedIn.root().resolve(module).resolve(folder);
    if (!Files.exists(main)) {
      return Stream.empty();
    }
    try (var files = Files.walk(main)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(suffix))
          .map(file -> new Source(module, file, read(file)))
          .toList()
          .stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
