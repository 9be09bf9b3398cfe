package fr.jalon.orientation.policy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What each regime says of decisions, read once at start; a wrong file stops the start. */
@Startup
@ApplicationScoped
public class DecisionLaws {
  private static final JsonMapper YAML =
      JsonMapper.builder(new YAMLFactory())
          .addModules(new ParameterNamesModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private final List<DecisionLaw> laws =
      Stream.of("PDIE-2021", "PLEIN-EMPLOI-2025").map(DecisionLaws::load).toList();

  DecisionLaws() {}

  public List<DecisionLaw> all() {
    return laws;
  }

  /** That of a regime; unknown is a mistake of ours, never of a caller. */
  public DecisionLaw of(String regime) {
    return laws.stream()
        .filter(law -> law.regime().equals(regime))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No regime " + regime));
  }

  private static DecisionLaw load(String regime) {
    var file = "/decision/" + regime + ".yaml";
    try (var stream = Objects.requireNonNull(DecisionLaws.class.getResourceAsStream(file), file)) {
      var law = read(file, stream);
      if (!law.regime().equals(regime)) {
        throw new IllegalStateException(file + ": regime is " + law.regime());
      }
      return law;
    } catch (IOException failure) {
      throw new UncheckedIOException(file + " cannot be read", failure);
    }
  }

  /** One law, complete and sound, or a failure that names each fault. */
  static DecisionLaw read(String file, InputStream yaml) throws IOException {
    var law = YAML.readValue(yaml, DecisionLaw.class);
    var faults = new ArrayList<String>();
    Stream.of(
            law.defaultSocialOrientation(),
            law.handOverToFranceTravail(),
            law.opinionBeforeReorientation())
        .filter(clause -> clause.source().isBlank())
        .forEach(_ -> faults.add("a clause cites no source"));
    var review = law.review();
    if (review.months() < 1 || review.extendedMonths() < review.months()) {
      faults.add("a review comes at once, or sooner when it is put off");
    }
    if (review.source().isBlank()) {
      faults.add("the review cites no source");
    }
    if (!faults.isEmpty()) {
      throw new IllegalStateException(file + ": " + String.join("; ", faults));
    }
    return law;
  }
}
