package fr.jalon.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCauseTest {
  @TempDir private Path folder;

  @Test
  void theRootOfAStructuredErrorIsTold() throws IOException {
    assertThat(
            cause(
                """
                {"level":"INFO","message":"Starting"}
                {"level":"ERROR","message":"Failed to start application","exception":{"exceptionType":"java.lang.RuntimeException","message":"outer","causedBy":{"exception":{"exceptionType":"org.flywaydb.core.api.FlywayException","message":"Validate failed: V010 changed\\nmore"}}}}
                {"level":"INFO","message":"Stopped"}
                """))
        .isEqualTo("Failed to start application ← Validate failed: V010 changed");
  }

  @Test
  void aFrameIsNotACause() throws IOException {
    assertThat(
            cause(
                """
                Exception in thread "main" java.lang.IllegalStateException: the key is spoiled
                \tat fr.jalon.SomeException.main(Some.java:3)
                """))
        .isEqualTo(
            "Exception in thread \"main\" java.lang.IllegalStateException: the key is spoiled");
  }

  @Test
  void whatWasWrittenByAnEarlierStartIsNotTheCause() throws IOException {
    var earlier = "2026 ERROR an old one\n";
    var log = folder.resolve("service.log");
    Files.writeString(log, earlier + "a last word\n");
    assertThat(LogCause.of(log, earlier.length())).isEqualTo("a last word");
  }

  @Test
  void anEmptyLogSaysSo() {
    assertThat(LogCause.of(folder.resolve("none.log"), 0)).isEqualTo("le journal est vide");
  }

  private String cause(String content) throws IOException {
    var log = folder.resolve("service.log");
    Files.writeString(log, content);
    return LogCause.of(log, 0);
  }
}
