package fr.jalon.accompaniment.policy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;

/** Reads a policy, and refuses one that lacks anything or says something unknown. */
final class PolicyFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .findAndAddModules()
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private PolicyFile() {}

  static Policy ofRegime(String regime) {
    var name = "/policy/" + regime + ".yaml";
    try (var file = PolicyFile.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return read(regime, file);
    } catch (IOException broken) {
      throw new IllegalStateException(name + ": " + broken.getMessage(), broken);
    }
  }

  static Policy read(String regime, InputStream file) throws IOException {
    var policy = YAML.readValue(file, Policy.class);
    if (!policy.regime().equals(regime)) {
      throw new IllegalStateException(
          "the policy of %s calls itself %s".formatted(regime, policy.regime()));
    }
    return policy;
  }
}
