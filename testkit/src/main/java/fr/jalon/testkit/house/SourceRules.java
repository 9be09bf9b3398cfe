package fr.jalon.testkit.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What every module's sources keep to.
 *
 * @param module the module's folder
 */
public record SourceRules(Path module) {

  private static final int LINES = 300;

  /** The rules on the module in whose folder the tests run. */
  public static SourceRules here() {
    return new SourceRules(Path.of("").toAbsolutePath());
  }

  public Stream<DynamicTest> tests() {
    return Stream.of(
        DynamicTest.dynamicTest("a file has at most 300 lines", this::filesAreShort),
        DynamicTest.dynamicTest("nothing is left for later in main", this::nothingIsLeftForLater),
        DynamicTest.dynamicTest("every package is null-marked", this::packagesAreNullMarked));
  }

  void filesAreShort() {
    var tooLong = sources("src").stream().filter(file -> lines(file).size() > LINES).toList();
    assertThat(tooLong).as("files over %d lines", LINES).isEmpty();
  }

  void nothingIsLeftForLater() {
    var unfinished =
        sources("src/main").stream()
            .filter(file ->
                lines(file).stream().anyMatch(l -> l.matches(".*\\b(TO" + "DO|FIX" + "ME)\\b.*")))
            .toList();
    assertThat(unfinished).isEmpty();
  }

  void packagesAreNullMarked() {
    var unmarked = new TreeSet<Path>();
    for (var file : sources("src/main")) {
      var marker = file.resolveSibling("package-info.java");
      if (!Files.exists(marker) || lines(marker).stream().noneMatch(l -> l.equals("@NullMarked"))) {
        unmarked.add(file.getParent());
      }
    }
    assertThat(unmarked).isEmpty();
  }

  private List<Path> sources(String below) {
    try (var files = Files.walk(module.resolve(below))) {
      var found = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(found).as("Java sources below %s", below).isNotEmpty();
      return found;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
