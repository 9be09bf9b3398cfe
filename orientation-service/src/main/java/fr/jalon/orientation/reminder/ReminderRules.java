package fr.jalon.orientation.reminder;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import fr.jalon.contracts.Channel;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** The rules of a file, sound or refused with everything that is wrong with them. */
record ReminderRules(List<ReminderRule> rules) {
  private static final JsonMapper YAML =
      JsonMapper.builder(new YAMLFactory())
          .addModule(new ParameterNamesModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  static ReminderRules shipped() {
    var file = "/reminder/rules.yaml";
    try (var yaml = Objects.requireNonNull(ReminderRules.class.getResourceAsStream(file), file)) {
      return read(file, yaml);
    } catch (IOException failure) {
      throw new IllegalStateException(file + " cannot be read: " + failure.getMessage(), failure);
    }
  }

  static ReminderRules read(String file, InputStream yaml) throws IOException {
    var rules = YAML.readValue(yaml, ReminderRules.class);
    var faults = faults(rules);
    if (!faults.isEmpty()) {
      throw new IllegalStateException(file + ": " + String.join("; ", faults));
    }
    return rules;
  }

  /** How many days ahead the earliest rule looks. */
  int horizon() {
    return rules.stream().mapToInt(ReminderRule::daysBefore).max().orElse(0);
  }

  private static List<String> faults(ReminderRules read) {
    var faults = new ArrayList<String>();
    var names = new HashSet<String>();
    for (var rule : read.rules()) {
      if (rule.name().isBlank() || !names.add(rule.name())) {
        faults.add("rule " + rule.name() + " is named twice or not at all");
      }
      if (rule.channels().isEmpty() || rule.channels().contains(Channel.HAND)) {
        faults.add("rule " + rule.name() + " has no channel, or one that nobody carries");
      }
      if (rule.lastDay() < 1 || rule.daysBefore() < rule.lastDay()) {
        faults.add("rule " + rule.name() + " must act from daysBefore to lastDay, at least one");
      }
      if (rule.quietAfterConvocation() < 0) {
        faults.add("rule " + rule.name() + " cannot be quiet for less than no day");
      }
    }
    return faults;
  }
}
