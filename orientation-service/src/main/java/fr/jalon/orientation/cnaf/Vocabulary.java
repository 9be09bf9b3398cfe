package fr.jalon.orientation.cnaf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that each layout knows, read from the lists that are carried with the project. */
final class Vocabulary {
  private static final Map<Layout, Set<String>> NAMES = new EnumMap<>(Layout.class);

  static {
    Arrays.stream(Layout.values())
        .forEach(layout -> NAMES.put(layout, load("/cnaf/" + layout + ".txt")));
  }

  private static final Set<String> EVERY =
      NAMES.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

  private Vocabulary() {}

  static Set<String> of(Layout layout) {
    return Objects.requireNonNull(NAMES.get(layout));
  }

  /** For the header, before the layout is known. */
  static Set<String> ofEveryLayout() {
    return EVERY;
  }

  /** One name a line, with or without its cardinality. */
  private static Set<String> load(String resource) {
    var stream = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(resource), resource);
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .map(line -> line.indexOf(' ') < 0 ? line : line.substring(0, line.indexOf(' ')))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
