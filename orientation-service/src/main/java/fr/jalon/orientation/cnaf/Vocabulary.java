package fr.jalon.orientation.cnaf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that a layout knows, read from the tree that is carried with the project. */
final class Vocabulary {
  private static final Set<String> VRSB0801 = load("/cnaf/VRSB0801.txt");

  private Vocabulary() {}

  static Set<String> vrsb0801() {
    return VRSB0801;
  }

  private static Set<String> load(String resource) {
    var stream =
        Objects.requireNonNull(Vocabulary.class.getResourceAsStream(resource), resource);
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .map(line -> line.substring(0, line.indexOf(' ')))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
