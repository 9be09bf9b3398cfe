package fr.jalon.indicators.declaration.policy;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.jalon.indicators.declaration.policy.DeclarationPolicy.Programme;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The file of the declarations: reads it and says everything that is wrong with it at once. */
final class PolicyFile {
  private static final ObjectReader YAML =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readerFor(Raw.class);

  private final List<String> faults = new ArrayList<>();

  private PolicyFile() {}

  /**
   * Reads the policy.
   *
   * @throws IllegalStateException naming each fault
   */
  static DeclarationPolicy read(String yaml) {
    try {
      return new PolicyFile().check(YAML.readValue(yaml));
    } catch (JacksonException e) {
      throw new IllegalStateException(
          "declaration/policy.yaml cannot be read: " + e.getOriginalMessage(), e);
    }
  }

  private DeclarationPolicy check(Raw raw) {
    if (raw.every == null) {
      faults.add("every is missing");
    }
    var due = period("due", raw.due);
    var reminders =
        Objects.requireNonNullElse(raw.reminders, List.<RawReminder>of()).stream()
            .map(this::reminder)
            .toList();
    var programmes =
        Objects.requireNonNullElse(raw.programmes, List.<RawProgramme>of()).stream()
            .flatMap(each -> programme(each).stream())
            .toList();
    var declarers = Objects.requireNonNullElse(raw.declarers, Map.<String, List<String>>of());
    declarers.forEach((code, organisations) -> {
      if (organisations.isEmpty() || organisations.size() != Set.copyOf(organisations).size()) {
        faults.add("%s needs declarers, each once".formatted(code));
      }
      if (programmes.stream().noneMatch(programme -> code.startsWith(programme.prefix()))) {
        faults.add("%s belongs to no programme".formatted(code));
      }
    });
    if (!faults.isEmpty() || raw.every == null) {
      throw new IllegalStateException(
          "declaration/policy.yaml is not valid: " + String.join("; ", faults));
    }
    return new DeclarationPolicy(
        raw.every,
        due,
        reminders,
        programmes,
        declarers,
        Set.copyOf(Objects.requireNonNullElse(raw.optional, List.of())));
  }

  private Optional<Programme> programme(RawProgramme raw) {
    if (raw.prefix == null || raw.from == null) {
      faults.add("a programme needs its prefix and from");
      return Optional.empty();
    }
    return Optional.of(new Programme(raw.prefix, raw.from, Optional.ofNullable(raw.until)));
  }

  private Reminder reminder(RawReminder raw) {
    if (raw.name == null || (raw.before == null) == (raw.after == null)) {
      faults.add("a reminder needs a name, and before or after");
    }
    var offset =
        raw.before == null
            ? period("reminders.after", raw.after)
            : period("reminders.before", raw.before).negated();
    return new Reminder(Objects.requireNonNullElse(raw.name, ""), offset);
  }

  private Period period(String field, @Nullable String text) {
    try {
      return Period.parse(Objects.requireNonNullElse(text, ""));
    } catch (DateTimeParseException _) {
      faults.add(field + " must be a length as P2M");
      return Period.ZERO;
    }
  }

  private record Raw(
      @Nullable Periodicity every,
      @Nullable String due,
      @Nullable List<RawReminder> reminders,
      @Nullable List<RawProgramme> programmes,
      @Nullable List<String> optional,
      @Nullable Map<String, List<String>> declarers) {}

  private record RawReminder(
      @Nullable String name, @Nullable String before, @Nullable String after) {}

  private record RawProgramme(
      @Nullable String prefix, @Nullable LocalDate from, @Nullable LocalDate until) {}
}
