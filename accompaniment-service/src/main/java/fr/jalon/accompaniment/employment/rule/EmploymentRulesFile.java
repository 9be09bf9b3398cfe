package fr.jalon.accompaniment.employment.rule;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;

/** Reads the rules when the service starts, and refuses a file that lacks or invents anything. */
@Startup
@ApplicationScoped
public class EmploymentRulesFile {
  private static final String NAME = "/employment/rules.yaml";

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private final EmploymentRules rules = shipped();

  public EmploymentRules rules() {
    return rules;
  }

  static EmploymentRules shipped() {
    try (var file = EmploymentRulesFile.class.getResourceAsStream(NAME)) {
      if (file == null) {
        throw new IllegalStateException(NAME + " is missing");
      }
      return read(file);
    } catch (IOException broken) {
      throw new IllegalStateException(NAME + ": " + broken.getMessage(), broken);
    }
  }

  static EmploymentRules read(InputStream file) throws IOException {
    return YAML.readValue(file, EmploymentRules.class);
  }
}
