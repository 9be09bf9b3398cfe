package fr.jalon.accompaniment.coordination.partner;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;

/** From how many professionals on a situation is complex: data, with its source. */
record CoordinationRules(int professionals, boolean referentCounts, String source) {
  private static final String NAME = "/coordination/rules.yaml";

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  CoordinationRules {
    if (professionals < 2 || source.isBlank()) {
      throw new IllegalArgumentException("coordination: no number of professionals, or no source");
    }
  }

  static CoordinationRules shipped() {
    try (var file = CoordinationRules.class.getResourceAsStream(NAME)) {
      if (file == null) {
        throw new IllegalStateException(NAME + " is missing");
      }
      return read(file);
    } catch (IOException broken) {
      throw new IllegalStateException(NAME + ": " + broken.getMessage(), broken);
    }
  }

  static CoordinationRules read(InputStream file) throws IOException {
    return YAML.readValue(file, CoordinationRules.class);
  }
}
