package fr.jalon.orientation.policy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** Reads the policy files and says at once everything that is wrong with them. */
final class PolicyFiles {
  private static final List<String> FILES = List.of("PDIE-2021", "PLEIN-EMPLOI-2025");

  private static final JsonMapper YAML =
      JsonMapper.builder(new YAMLFactory())
          .addModules(new JavaTimeModule(), new ParameterNamesModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private PolicyFiles() {}

  static List<Policy> load() {
    var policies = new ArrayList<Policy>();
    for (String name : FILES) {
      var file = "/policy/" + name + ".yaml";
      try (var stream = Objects.requireNonNull(PolicyFiles.class.getResourceAsStream(file), file)) {
        var policy = read(file, stream);
        if (!policy.regime().equals(name)) {
          throw new IllegalStateException(file + ": regime is " + policy.regime());
        }
        policies.add(policy);
      } catch (IOException e) {
        throw new IllegalStateException(file + " cannot be read: " + e.getMessage(), e);
      }
    }
    policies.sort(Comparator.comparing(Policy::from));
    follow(policies);
    return List.copyOf(policies);
  }

  /** One policy, complete and sound, or a failure that names each fault. */
  static Policy read(String file, InputStream yaml) throws IOException {
    var policy = YAML.readValue(yaml, Policy.class);
    var faults = faults(policy);
    if (!faults.isEmpty()) {
      throw new IllegalStateException(file + ": " + String.join("; ", faults));
    }
    return policy;
  }

  @SuppressWarnings("ConstantValue") // Jackson leaves null what the file forgets
  private static List<String> faults(Policy policy) {
    var faults = new ArrayList<String>();
    if (blank(policy.regime())) {
      faults.add("regime is missing");
    }
    if (Objects.isNull(policy.from())) {
      faults.add("from is missing");
    }
    faults.addAll(SanctionFaults.of(policy.sanctions()));
    if (Objects.isNull(policy.rules()) || policy.rules().isEmpty()) {
      faults.add("there is no rule");
      return faults;
    }
    var names = new HashSet<String>();
    for (var rule : policy.rules()) {
      if (blank(rule.name()) || !names.add(rule.name())) {
        faults.add("rule " + rule.name() + " is named twice or not at all");
      }
      if (blank(rule.source())) {
        faults.add("rule " + rule.name() + " cites no source");
      }
      if (blank(rule.label())) {
        faults.add("rule " + rule.name() + " has no label");
      }
      if (Objects.isNull(rule.start())
          || Objects.isNull(rule.unit())
          || Objects.isNull(rule.operator())) {
        faults.add("rule " + rule.name() + " lacks start, unit or operator");
      }
      if (rule.length() < 1) {
        faults.add("rule " + rule.name() + " lasts no time");
      }
    }
    if (!names.contains("ORIENTATION")) {
      faults.add("rule ORIENTATION is missing");
    }
    return faults;
  }

  private static boolean blank(String text) {
    return Objects.requireNonNullElse(text, "").isBlank();
  }

  /** No day may have two regimes, and none may be without one after the first. */
  private static void follow(List<Policy> policies) {
    for (int i = 1; i < policies.size(); i++) {
      var until = policies.get(i - 1).until();
      if (until == null || !until.plusDays(1).equals(policies.get(i).from())) {
        throw new IllegalStateException(
            policies.get(i).regime() + " must start the day after " + policies.get(i - 1).regime());
      }
    }
  }
}
