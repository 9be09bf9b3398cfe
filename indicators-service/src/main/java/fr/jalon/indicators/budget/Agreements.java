package fr.jalon.indicators.budget;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.jalon.indicators.budget.Agreement.Cost;
import fr.jalon.indicators.catalogue.Catalogue;
import fr.jalon.indicators.catalogue.Indicator;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was signed with the State: one file each under {@code budget/}, checked at start. */
@Startup
@ApplicationScoped
class Agreements {
  private static final ObjectReader YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readerFor(Raw.class);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final List<Agreement> all;

  /** What a budget may be kept for, and what it is called. */
  private final Map<String, String> fiches = new TreeMap<>();

  Agreements(Catalogue catalogue) throws IOException {
    var read = new ArrayList<Agreement>();
    ClassPathUtils.consumeAsPaths("budget", folder -> read.addAll(files(folder)));
    all = List.copyOf(read);
    for (var indicator : catalogue.all()) {
      indicator.fiche().ifPresent(fiche -> fiches.put(fiche, "Fiche-action " + number(fiche)));
    }
    for (var agreement : all) {
      for (var cost : agreement.fiches()) {
        fiches.put(cost.code(), label(catalogue, agreement, cost.code()));
      }
    }
  }

  List<Agreement> all() {
    return all;
  }

  /** The agreement to which a fiche belongs, if it is one of an agreement. */
  Optional<Agreement> of(String fiche) {
    return all.stream().filter(one -> one.cost(fiche).isPresent()).findFirst();
  }

  Optional<String> label(String fiche) {
    return Optional.ofNullable(fiches.get(fiche));
  }

  private static int number(String fiche) {
    return Integer.parseInt(fiche.substring(2));
  }

  private static String label(Catalogue catalogue, Agreement agreement, String fiche) {
    return catalogue
        .find(fiche)
        .map(Indicator::label)
        .orElseThrow(() ->
            new IllegalStateException(
                "budget/%s.yaml: %s is in no catalogue".formatted(agreement.code(), fiche)));
  }

  private static List<Agreement> files(Path folder) {
    var read = new ArrayList<Agreement>();
    try (var entries = Files.list(folder)) {
      for (var file : entries.sorted().toList()) {
        read.add(agreement(String.valueOf(file.getFileName()), Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }

  static Agreement agreement(String name, String yaml) {
    Raw raw;
    try {
      raw = YAML.readValue(yaml);
    } catch (JacksonException e) {
      throw new IllegalStateException(
          "budget/%s cannot be read: %s".formatted(name, e.getOriginalMessage()), e);
    }
    if (raw.code == null
        || raw.label == null
        || raw.source == null
        || raw.rule == null
        || raw.fiches == null
        || raw.statePercent == null
        || raw.statePercent.signum() < 0
        || raw.statePercent.compareTo(HUNDRED) > 0
        || !name.equals(raw.code + ".yaml")) {
      throw new IllegalStateException(
          "budget/%s needs code, label, source, year, statePercent, rule and fiches"
              .formatted(name));
    }
    return new Agreement(
        raw.code,
        raw.label,
        raw.source,
        raw.year,
        raw.statePercent,
        raw.rule,
        raw.fiches.stream()
            .map(one ->
                new Cost(
                    one.code,
                    one.costCents == null ? OptionalLong.empty() : OptionalLong.of(one.costCents)))
            .toList());
  }

  private record Raw(
      @Nullable String code,
      @Nullable String label,
      @Nullable String source,
      int year,
      @Nullable BigDecimal statePercent,
      @Nullable String rule,
      @Nullable List<RawFiche> fiches) {}

  private record RawFiche(String code, @Nullable Long costCents) {}
}
