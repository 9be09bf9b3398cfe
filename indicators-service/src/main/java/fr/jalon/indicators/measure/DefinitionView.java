package fr.jalon.indicators.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.jalon.indicators.catalogue.Indicator;
import fr.jalon.indicators.catalogue.IndicatorClass;
import fr.jalon.indicators.catalogue.Measure;
import fr.jalon.indicators.catalogue.Target;
import fr.jalon.indicators.catalogue.Variant;
import fr.jalon.indicators.catalogue.count.Breakdown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One indicator of the catalogue, word for word. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DefinitionView(
    @Schema(examples = "FA02-I1") String code,
    int version,
    String label,
    String definition,
    String source,
    @Nullable String page,
    @Schema(examples = "FA02") @Nullable String fiche,
    @Schema(description = "C calculé, P en partie, M déclaré, X jamais calculé")
        @JsonProperty("class")
        IndicatorClass classe,
    List<String> pilots,
    @Schema(description = "Ce que la définition suppose et qu'aucun texte lu ne confirme")
        List<String> unverified,
    @Schema(description = "Ventilations permises") List<Breakdown> breakdowns,
    List<VariantView> variants) {

  static DefinitionView of(Indicator indicator) {
    return new DefinitionView(
        indicator.code(),
        indicator.version(),
        indicator.label(),
        indicator.definition(),
        indicator.source(),
        indicator.page().orElse(null),
        indicator.fiche().orElse(null),
        indicator.classe(),
        indicator.pilots(),
        indicator.unverified(),
        indicator.breakdowns().stream().sorted().toList(),
        indicator.variants().stream().map(each -> VariantView.of(indicator, each)).toList());
  }

  /** One named reading; {@code byDefault} is the one shown when nobody asks. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record VariantView(
      String name,
      String label,
      String unit,
      int decimals,
      boolean byDefault,
      Measure.Kind measure,
      @Schema(description = "Référence déclarée par laquelle le compte est divisé")
          @Nullable String per,
      String rule,
      List<TargetView> targets) {
    static VariantView of(Indicator indicator, Variant variant) {
      return new VariantView(
          variant.name(),
          variant.label(),
          variant.unit(),
          variant.decimals(),
          variant.equals(indicator.defaultVariant()),
          variant.measure().kind(),
          per(variant.measure()).orElse(null),
          indicator.rule(variant),
          variant.targets().stream().map(TargetView::of).toList());
    }

    private static Optional<String> per(Measure measure) {
      return measure instanceof Measure.Stock(_, _, var per) ? per : Optional.empty();
    }
  }

  /** One promise and the days it holds. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record TargetView(
      Target.Comparator comparator, BigDecimal value, LocalDate from, @Nullable LocalDate until) {
    static TargetView of(Target target) {
      return new TargetView(
          target.comparator(), target.value(), target.from(), target.until().orElse(null));
    }
  }
}
