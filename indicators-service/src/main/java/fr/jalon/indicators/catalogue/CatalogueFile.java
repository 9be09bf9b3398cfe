package fr.jalon.indicators.catalogue;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.jalon.indicators.catalogue.RawIndicator.RawTarget;
import fr.jalon.indicators.catalogue.RawIndicator.RawVariant;
import fr.jalon.indicators.catalogue.count.Breakdown;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One file of the catalogue: reads it, checks it, and says everything that is wrong with it at
 * once.
 *
 * <p>Milestones, dimensions and kinds of episode are closed lists, so that a file can ask for a new
 * figure but never for a column that does not exist, nor slip text into a query.
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

  private static final Pattern FICHE = Pattern.compile("FA(0[1-9]|1\\d|2[0-2])");

  private final String name;
  private final Faults faults = new Faults();

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
    var code = faults.text("code", raw.code());
    faults.addIf(
        !name.equals(code + ".yaml"), "code « %s » is not the file's name".formatted(code));
    faults.addIf(raw.version() < 1, "version starts at 1");
    var classe = faults.required("class", raw.classe(), IndicatorClass.C);
    var variants = variants(raw);
    checkClass(classe, variants);
    checkCohort(raw, variants);
    var indicator =
        new Indicator(
            code,
            raw.version(),
            faults.text("label", raw.label()),
            faults.text("definition", raw.definition()),
            faults.text("source", raw.source()),
            Optional.ofNullable(raw.page()),
            fiche(code, raw.fiche()),
            classe,
            listed("pilots", raw.pilots()),
            listed("unverified", raw.unverified()),
            raw.breakdowns() == null
                ? EnumSet.allOf(Breakdown.class)
                : new HashSet<>(raw.breakdowns()),
            variants);
    faults.addIf(
        (classe == IndicatorClass.P || classe == IndicatorClass.M) && indicator.pilots().isEmpty(),
        "pilots is missing: somebody declares an indicator of class " + classe);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("catalogue/%s is not valid: %s".formatted(name, faults));
    }
    return indicator;
  }

  private Optional<String> fiche(String code, @Nullable String fiche) {
    if (fiche != null) {
      faults.addIf(!FICHE.matcher(fiche).matches(), "fiche is FA01 to FA22");
      faults.addIf(
          code.startsWith("FA") && !code.startsWith(fiche + "-"),
          "code « %s » is not of fiche « %s »".formatted(code, fiche));
    }
    return Optional.ofNullable(fiche);
  }

  /** The class is a promise on where the figures come from. */
  private void checkClass(IndicatorClass classe, List<Variant> variants) {
    var computed = variants.stream().anyMatch(each -> each.measure().isComputed());
    var tabled = variants.stream().anyMatch(each -> each.measure() instanceof Measure.Table);
    var declared =
        variants.stream()
            .anyMatch(each ->
                each.measure() instanceof Measure.Declared
                    || each.measure() instanceof Measure.Dated);
    var kept =
        switch (classe) {
          case C -> (computed || tabled) && !declared;
          case P -> computed && declared;
          case M -> declared && !computed && !tabled;
          case X -> !declared && !computed && !tabled;
        };
    faults.addIf(
        !kept && !variants.isEmpty(),
        switch (classe) {
          case C -> "class C: at least one variant is computed, and none is declared";
          case P -> "class P: one variant is computed, our part, and one is declared";
          case M -> "class M: at least one variant is declared, and none is computed";
          case X -> "class X: nothing is computed nor declared";
        });
  }

  private void checkCohort(RawIndicator raw, List<Variant> variants) {
    var given = raw.population() != null || raw.cohort() != null || raw.maturity() != null;
    faults.addIf(
        given && variants.stream().noneMatch(each -> each.measure() instanceof Measure.OverCohort),
        "population, cohort and maturity are of no use: no variant counts parcours");
  }

  private List<Variant> variants(RawIndicator file) {
    var raw = file.variants();
    if (raw == null || raw.isEmpty()) {
      faults.add("at least one variant is needed");
      return List.of();
    }
    var names = new HashSet<String>();
    var variants = new ArrayList<Variant>();
    for (var each : raw) {
      var variant = faults.text("variants.name", each.name());
      faults.addIf(!names.add(variant), "variant « %s » is named twice".formatted(variant));
      faults.addIf(
          each.decimals() < 0 || each.decimals() > 3,
          "variant « %s »: decimals must be between 0 and 3".formatted(variant));
      variants.add(
          new Variant(
              variant,
              faults.text("variants.label", each.label()),
              unit(each),
              each.decimals(),
              new MeasureReading(faults, file, variant, each).read(),
              targets(variant, Objects.requireNonNullElse(each.targets(), List.of()))));
    }
    return variants;
  }

  private String unit(RawVariant raw) {
    return raw.measure() == Measure.Kind.NOT_COMPUTED
        ? Objects.requireNonNullElse(raw.unit(), "—")
        : faults.text("variants.unit", raw.unit());
  }

  private List<Target> targets(String variant, List<RawTarget> raw) {
    var targets = new ArrayList<Target>();
    for (var each : raw) {
      if (each.comparator() == null || each.value() == null || each.from() == null) {
        faults.add("variant « %s »: a target needs comparator, value and from".formatted(variant));
        continue;
      }
      var target =
          new Target(
              each.comparator(), each.value(), each.from(), Optional.ofNullable(each.until()));
      faults.addIf(
          targets.stream().anyMatch(other -> overlap(other, target)),
          "variant « %s »: two targets hold on the same day".formatted(variant));
      targets.add(target);
    }
    return targets;
  }

  private static boolean overlap(Target one, Target other) {
    return one.holdsOn(other.from()) || other.holdsOn(one.from());
  }

  private List<String> listed(String field, @Nullable List<String> values) {
    faults.addIf(values != null && values.isEmpty(), field + " lists no value");
    return Objects.requireNonNullElse(values, List.of());
  }
}
