package fr.jalon.orientation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.testkit.CheckedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The defects that others have are shown not to be ours by tests that exist. */
class KnownDefectsTest {
  private static final Pattern ROW =
      Pattern.compile("^\\| .+ \\| `(\\w+)\\.(\\w+)` \\|$", Pattern.MULTILINE);

  @Test
  void eachDefectNamesATestThatExists() throws IOException {
    // Given
    var text = Files.readString(CheckedIn.of("docs/flows.md").file());
    var rows = ROW.matcher(text.substring(text.indexOf("## Neuf défauts")));

    // When
    var missing = new ArrayList<String>();
    int count = 0;
    while (rows.find()) {
      count++;
      var method = "void " + rows.group(2) + "(";
      if (sources(rows.group(1)).stream().noneMatch(source -> read(source).contains(method))) {
        missing.add(rows.group(1) + "." + rows.group(2));
      }
    }

    // Then
    assertThat(count).isEqualTo(9);
    assertThat(missing).isEmpty();
  }

  private static List<Path> sources(String name) throws IOException {
    var found = new ArrayList<Path>();
    for (var module : List.of("orientation-service", "platform")) {
      try (var files = Files.walk(CheckedIn.root().resolve(module).resolve("src/test/java"))) {
        files.filter(file -> file.endsWith(name + ".java")).forEach(found::add);
      }
    }
    return found;
  }

  private static String read(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
