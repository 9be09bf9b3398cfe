package fr.jalon.orientation.proposal;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import fr.jalon.orientation.proposal.Rule.Condition;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The rule sets that this service knows, read once at start; a wrong file stops the start. */
@Startup
@ApplicationScoped
class RuleSets {
  private static final List<String> FILES =
      List.of("CRITERES-2021", "CRITERES-2024", "CANTAL-2026");

  private static final JsonMapper YAML =
      JsonMapper.builder(new YAMLFactory())
          .addModules(new ParameterNamesModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final List<RuleSet> sets = load();

  RuleSets() {}

  /** Those that a département may use. */
  List<RuleSet> of(String departement) {
    return sets.stream().filter(set -> set.isFor(departement)).toList();
  }

  Optional<RuleSet> named(String version, String departement) {
    return of(departement).stream().filter(set -> set.version().equals(version)).findFirst();
  }

  /** The one that holds where a département has put none in force. */
  RuleSet standard(String regime) {
    return sets.stream()
        .filter(set -> set.standard() && set.regime().equals(regime))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No standard rule set for " + regime));
  }

  private static List<RuleSet> load() {
    var loaded = new ArrayList<RuleSet>();
    for (String name : FILES) {
      var file = "/proposal/" + name + ".yaml";
      try (var stream = Objects.requireNonNull(RuleSets.class.getResourceAsStream(file), file)) {
        var set = read(file, stream);
        if (!set.version().equals(name)) {
          throw new IllegalStateException(file + ": version is " + set.version());
        }
        loaded.add(set);
      } catch (IOException e) {
        throw new IllegalStateException(file + " cannot be read: " + e.getMessage(), e);
      }
    }
    return List.copyOf(loaded);
  }

  /** One rule set, complete and sound, or a failure that names each fault. */
  static RuleSet read(String file, InputStream yaml) throws IOException {
    var set = YAML.readValue(yaml, RuleSet.class);
    var faults = faults(set);
    if (!faults.isEmpty()) {
      throw new IllegalStateException(file + ": " + String.join("; ", faults));
    }
    return set;
  }

  private static List<String> faults(RuleSet set) {
    var faults = new ArrayList<String>();
    if (blank(set.version()) || blank(set.label()) || blank(set.source()) || blank(set.regime())) {
      faults.add("version, label, source or regime is missing");
    }
    if (isEmpty(set.rules())) {
      faults.add("there is no rule");
      return faults;
    }
    var names = new HashSet<String>();
    for (var rule : set.rules()) {
      if (blank(rule.name()) || !names.add(rule.name())) {
        faults.add("rule " + rule.name() + " is named twice or not at all");
      }
      if (blank(rule.source())) {
        faults.add("rule " + rule.name() + " cites no source");
      }
      if (blank(rule.label())) {
        faults.add("rule " + rule.name() + " has no label");
      }
      if (Objects.isNull(rule.parcours()) || isEmpty(rule.organismes())) {
        faults.add("rule " + rule.name() + " proposes nothing");
      }
      if (rule.isLast() && !rule.equals(set.rules().getLast())) {
        faults.add("rule " + rule.name() + " hides those after it");
      }
      rule.all().forEach(condition -> check(rule, condition, faults));
      rule.any().forEach(condition -> check(rule, condition, faults));
    }
    return faults;
  }

  private static void check(Rule rule, Condition condition, List<String> faults) {
    if (Objects.isNull(condition.fact())
        || Objects.isNull(condition.operator())
        || isEmpty(condition.values())) {
      faults.add("a condition of rule " + rule.name() + " lacks fact, operator or values");
      return;
    }
    var compares =
        switch (condition.operator()) {
          case IS, AT_LEAST, AT_MOST, LESS_THAN -> condition.values().size() == 1;
          case ONE_OF -> true;
        };
    var ofItsKind =
        switch (condition.operator()) {
          case IS, ONE_OF -> !condition.fact().isNumber();
          case AT_LEAST, AT_MOST, LESS_THAN -> condition.fact().isNumber();
        };
    if (!compares
        || !ofItsKind
        || !condition.values().stream().allMatch(condition.fact()::accepts)) {
      faults.add(
          "a condition of rule %s compares %s wrongly".formatted(rule.name(), condition.fact()));
    }
  }

  private static boolean isEmpty(List<?> list) {
    return Objects.requireNonNullElse(list, List.of()).isEmpty();
  }

  private static boolean blank(String text) {
    return Objects.requireNonNullElse(text, "").isBlank();
  }
}
