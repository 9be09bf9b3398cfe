package fr.jalon.accompaniment.caseload;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** How many people each profession follows, read and checked when the service starts. */
@Startup
@ApplicationScoped
public class Professions {
  private static final String FILE = "/policy/caseload.yaml";

  private final List<Profession> all = read().professions();

  public Optional<Profession> named(String code) {
    return all.stream().filter(one -> one.code().equals(code)).findFirst();
  }

  List<String> codes() {
    return all.stream().map(Profession::code).toList();
  }

  private record Content(List<Profession> professions) {}

  private static Content read() {
    var yaml =
        YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (var file = Professions.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      var content = yaml.readValue(file, Content.class);
      if (content.professions().stream().map(Profession::code).distinct().count()
          != content.professions().size()) {
        throw new IllegalStateException(FILE + " names a profession twice");
      }
      return content;
    } catch (IOException broken) {
      throw new IllegalStateException(FILE + ": " + broken.getMessage(), broken);
    }
  }
}
