package fr.jalon.accompaniment.aid.line;

import static fr.jalon.accompaniment.AccompanimentProblem.AID_LINE_UNKNOWN;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Every line of aid there is, read and checked when the service starts: the next one is a file of
 * {@code aid/}, named in {@code aid/lines.txt}.
 */
@Startup
@ApplicationScoped
public class AidLines {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private final List<AidLine> all = shipped();

  public List<AidLine> all() {
    return all;
  }

  public AidLine named(String code) {
    return all.stream()
        .filter(line -> line.code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> AID_LINE_UNKNOWN.because("Les lignes sont dans GET /lignes-aides", "/line"));
  }

  static List<AidLine> shipped() {
    var lines = new ArrayList<AidLine>();
    try (var names = open("/aid/lines.txt")) {
      for (var name : new String(names.readAllBytes(), UTF_8).lines().toList()) {
        try (var file = open("/aid/" + name + ".yaml")) {
          lines.add(read(file));
        }
      }
    } catch (IOException broken) {
      throw new IllegalStateException("aid: " + broken.getMessage(), broken);
    }
    if (lines.stream().map(AidLine::code).distinct().count() != lines.size()) {
      throw new IllegalStateException("aid: a line is there twice");
    }
    return List.copyOf(lines);
  }

  static AidLine read(InputStream file) throws IOException {
    return YAML.readValue(file, AidLine.class);
  }

  private static InputStream open(String name) {
    var file = AidLines.class.getResourceAsStream(name);
    if (file == null) {
      throw new IllegalStateException(name + " is missing");
    }
    return file;
  }
}
