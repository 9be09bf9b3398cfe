package fr.jalon.accompaniment.francetravail.worklist;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;

/** The delays and codes of the lists, from their file; refused when anything is missing. */
record JobseekerRules(Ended ended, Never never) {
  private static final String FILE = "/francetravail/worklists.yaml";
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** Deregistered for more than those days, for another motive than those. */
  record Ended(int afterDays, String source, List<String> codesNotListed) {
    Ended {
      if (afterDays < 0 || codesNotListed.stream().anyMatch(c -> !c.matches("[A-Z0-9]{1,4}"))) {
        throw new IllegalArgumentException("A delay or a code that is none");
      }
      codesNotListed = List.copyOf(codesNotListed);
    }
  }

  /** Not registered more than those months after the orientation. */
  record Never(int afterMonths, String source) {
    Never {
      if (afterMonths < 0) {
        throw new IllegalArgumentException("A delay that is none");
      }
    }
  }

  static JobseekerRules read() {
    try (var file = JobseekerRules.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      return YAML.readValue(file, JobseekerRules.class);
    } catch (IOException broken) {
      throw new IllegalStateException(FILE + ": " + broken.getMessage(), broken);
    }
  }
}
