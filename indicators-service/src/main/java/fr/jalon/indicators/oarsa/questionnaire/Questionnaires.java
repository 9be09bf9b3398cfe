package fr.jalon.indicators.oarsa.questionnaire;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The questionnaire in force: the files under {@code oarsa/}, read when the service starts, which
 * does not start with a faulty one.
 */
@Startup
@Singleton
public class Questionnaires {
  private final Questionnaire current;

  Questionnaires() throws IOException {
    this.current = QuestionnaireFiles.read(files());
  }

  public Questionnaire current() {
    return current;
  }

  private static Map<String, String> files() throws IOException {
    var files = new TreeMap<String, String>();
    ClassPathUtils.consumeAsPaths("oarsa", folder -> read(folder, files));
    return files;
  }

  private static void read(Path folder, Map<String, String> files) {
    try (var entries = Files.list(folder)) {
      for (var file : entries.filter(each -> each.toString().endsWith(".yaml")).toList()) {
        files.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
