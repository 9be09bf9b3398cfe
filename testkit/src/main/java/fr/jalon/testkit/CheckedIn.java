package fr.jalon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the repository that the build compares with what the code says. {@code
 * -Djalon.accept=true} writes it anew; the difference is then read in the commit.
 */
public record CheckedIn(Path file) {

  /** A file below the repository's root, wherever the tests were started. */
  public static CheckedIn of(String path) {
    return new CheckedIn(root().resolve(path));
  }

  public static Path root() {
    var here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("docker-compose.yml"))
        && !Files.exists(here.resolve("jalon"))) {
      var parent = here.getParent();
      if (parent == null) {
        throw new IllegalStateException("Not below the repository's root");
      }
      here = parent;
    }
    return here;
  }

  public void mustBe(String content) {
    try {
      if (Boolean.getBoolean("jalon.accept")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
      }
      assertThat(Files.exists(file))
          .as("%s exists (run once with -Djalon.accept=true)", file)
          .isTrue();
      assertThat(Files.readString(file)).as("%s says what the code says", file).isEqualTo(content);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
