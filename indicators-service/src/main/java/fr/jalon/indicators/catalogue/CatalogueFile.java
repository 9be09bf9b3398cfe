package fr.jalon.indicators.catalogue;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.jalon.indicators.fact.Dimension;
import fr.jalon.indicators.fact.Milestone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file of the catalogue: reads it, checks it, and says everything that is wrong with it at
 * once.
 *
 * <p>Milestones and dimensions are closed lists, so that a file can ask for a new figure but never
 * for a column that does not exist, nor slip text into a query.
 */
final class CatalogueFile {
  private static final ObjectReader YAML =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .build()
          .readerFor(RawIndicator.class);

  private final String name;
  private final List<String> faults = new ArrayList<>();

  private CatalogueFile(String name) {
    this.name = name;
  }

  /**
   * Reads one indicator.
   *
   * @throws IllegalArgumentException naming the file and each fault in it
   */
  static Indicator read(String name, String yaml) {
    RawIndicator raw;
    try {
      raw = YAML.readValue(yaml);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "catalogue/%s cannot be read: %s".formatted(name, e.getOriginalMessage()), e);
    }
    return new CatalogueFile(name).check(raw);
  }

  private Indicator check(RawIndicator raw) {
    var code = text("code", raw.code);
    if (!name.equals(code + ".yaml")) {
      faults.add("code « %s » is not the file's name".formatted(code));
    }
    if (raw.version < 1) {
      faults.add("version starts at 1");
    }
    var label = text("label", raw.label);
    var definition = text("definition", raw.definition);
    var source = text("source", raw.source);
    var population = filter("population", raw.population);
    var cohort = raw.cohort == null ? missing("cohort", Milestone.ENTERED) : raw.cohort;
    var maturity = delay("maturity", raw.maturity);
    var variants = variants(raw.variants, maturity);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          "catalogue/%s is not valid: %s".formatted(name, String.join("; ", faults)));
    }
    return new Indicator(
        code, raw.version, label, definition, source, population, cohort, maturity, variants);
  }

  private List<Variant> variants(@Nullable List<RawVariant> raw, Optional<Delay> maturity) {
    if (raw == null || raw.isEmpty()) {
      faults.add("at least one variant is needed");
      return List.of();
    }
    var names = new HashSet<String>();
    var variants = new ArrayList<Variant>();
    for (var each : raw) {
      var variant = text("variants.name", each.name);
      if (!names.add(variant)) {
        faults.add("variant « %s » is named twice".formatted(variant));
      }
      if (each.decimals < 0 || each.decimals > 3) {
        faults.add("variant « %s »: decimals must be between 0 and 3".formatted(variant));
      }
      variants.add(
          new Variant(
              variant,
              text("variants.label", each.label),
              text("variants.unit", each.unit),
              each.decimals,
              measure(variant, each, maturity),
              targets(variant, Objects.requireNonNullElse(each.targets, List.of()))));
    }
    return variants;
  }

  private Measure measure(String variant, RawVariant raw, Optional<Delay> maturity) {
    var event = Optional.ofNullable(raw.event);
    var limit = limit(variant, raw);
    var where = filter("variants.where", raw.where);
    return switch (raw.measure) {
      case SHARE -> {
        if (event.isEmpty() && where.values().isEmpty()) {
          faults.add("variant « %s »: a SHARE needs an event or a where".formatted(variant));
        }
        if (event.isPresent() && maturity.isEmpty() && limit.isEmpty()) {
          faults.add(
              "variant « %s »: an event needs a limit or the indicator's maturity"
                  .formatted(variant));
        }
        if (event.isEmpty() && limit.isPresent()) {
          faults.add("variant « %s »: a limit without its event".formatted(variant));
        }
        yield new Measure.Share(event, limit, where);
      }
      case MEAN_DELAY -> {
        if (limit.isPresent() || !where.values().isEmpty()) {
          faults.add("variant « %s »: a MEAN_DELAY has neither limit nor where".formatted(variant));
        }
        if (maturity.isEmpty()) {
          faults.add("variant « %s »: a MEAN_DELAY needs the maturity".formatted(variant));
        }
        yield new Measure.MeanDelay(
            event.orElseGet(() -> missing("variants.event", Milestone.CLOSED)));
      }
      case null ->
          missing("variants.measure", new Measure.Share(Optional.empty(), Optional.empty(), where));
    };
  }

  private Optional<Limit> limit(String variant, RawVariant raw) {
    var delay = delay("variants.limit", raw.limit);
    if (delay.isPresent() != (raw.operator != null)) {
      faults.add("variant « %s »: limit and operator go together".formatted(variant));
    }
    return delay.flatMap(
        length -> Optional.ofNullable(raw.operator).map(operator -> new Limit(operator, length)));
  }

  private List<Target> targets(String variant, List<RawTarget> raw) {
    var targets = new ArrayList<Target>();
    for (var each : raw) {
      if (each.comparator == null || each.value == null || each.from == null) {
        faults.add("variant « %s »: a target needs comparator, value and from".formatted(variant));
        continue;
      }
      var target =
          new Target(each.comparator, each.value, each.from, Optional.ofNullable(each.until));
      if (targets.stream().anyMatch(other -> overlap(other, target))) {
        faults.add("variant « %s »: two targets hold on the same day".formatted(variant));
      }
      targets.add(target);
    }
    return targets;
  }

  private static boolean overlap(Target one, Target other) {
    return one.holdsOn(other.from()) || other.holdsOn(one.from());
  }

  private Filter filter(String field, @Nullable Map<Dimension, List<String>> raw) {
    var values = Objects.requireNonNullElse(raw, Map.<Dimension, List<String>>of());
    values.forEach((dimension, allowed) -> {
      if (allowed.isEmpty()) {
        faults.add("%s.%s lists no value".formatted(field, dimension));
      }
    });
    return new Filter(values);
  }

  private Optional<Delay> delay(String field, @Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Delay.parse(text));
    } catch (IllegalArgumentException e) {
      faults.add(field + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  private String text(String field, @Nullable String text) {
    return text == null || text.isBlank() ? missing(field, "") : text.strip();
  }

  private <T> T missing(String field, T standIn) {
    faults.add(field + " is missing");
    return standIn;
  }

  private enum Kind {
    SHARE,
    MEAN_DELAY
  }

  private record RawIndicator(
      @Nullable String code,
      int version,
      @Nullable String label,
      @Nullable String definition,
      @Nullable String source,
      @Nullable Map<Dimension, List<String>> population,
      @Nullable Milestone cohort,
      @Nullable String maturity,
      @Nullable List<RawVariant> variants) {}

  private record RawVariant(
      @Nullable String name,
      @Nullable String label,
      @Nullable String unit,
      int decimals,
      @Nullable Kind measure,
      @Nullable Milestone event,
      @Nullable Operator operator,
      @Nullable String limit,
      @Nullable Map<Dimension, List<String>> where,
      @Nullable List<RawTarget> targets) {}

  private record RawTarget(
      Target.@Nullable Comparator comparator,
      @Nullable BigDecimal value,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {}
}
