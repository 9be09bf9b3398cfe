package fr.jalon.indicators.dashboard.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.jalon.indicators.catalogue.Indicator;
import fr.jalon.indicators.catalogue.IndicatorClass;
import fr.jalon.indicators.catalogue.Measure;
import fr.jalon.indicators.catalogue.Target;
import fr.jalon.indicators.measure.Figure;
import fr.jalon.indicators.measure.MeasureIndicator.Answer;
import fr.jalon.indicators.measure.Shown;
import fr.jalon.indicators.measure.Verdict;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One indicator as a page shows it: who answers for it, and each of its variants. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record FigureLine(
    String code,
    String label,
    @Nullable String fiche,
    @JsonProperty("class") IndicatorClass classe,
    List<String> pilots,
    String source,
    List<String> regime,
    String variant,
    List<VariantLine> variants) {

  static FigureLine of(Answer answer) {
    var indicator = answer.indicator();
    return new FigureLine(
        indicator.code(),
        indicator.label(),
        indicator.fiche().orElse(null),
        indicator.classe(),
        indicator.pilots(),
        indicator.source(),
        answer.regimes(),
        answer.figure().variant().name(),
        answer.variants().stream().map(each -> VariantLine.of(indicator, each)).toList());
  }

  long hidden() {
    return variants.stream().filter(each -> each.masked() != null).count();
  }

  /**
   * One variant.
   *
   * @param masked why some of it is hidden, where some is
   * @param reason why nothing is computed, where nothing is
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record VariantLine(
      String name,
      String label,
      String unit,
      Measure.Kind measure,
      @Nullable BigDecimal value,
      @Nullable Long numerator,
      @Nullable BigDecimal denominator,
      @Nullable BigDecimal target,
      Target.@Nullable Comparator comparator,
      Verdict verdict,
      @Nullable Long immature,
      @Nullable Long excluded,
      @Nullable Long withoutEvent,
      @Nullable String masked,
      @Nullable String reason,
      String rule) {

    static VariantLine of(Indicator indicator, Figure figure) {
      var variant = figure.variant();
      var shown = Shown.of(figure);
      return new VariantLine(
          variant.name(),
          variant.label(),
          variant.unit(),
          variant.measure().kind(),
          shown.value(),
          shown.numerator(),
          shown.denominator(),
          figure.target().map(Target::value).orElse(null),
          figure.target().map(Target::comparator).orElse(null),
          shown.verdict(),
          shown.immature(),
          shown.excluded(),
          shown.withoutEvent(),
          shown.masked(),
          variant.measure() instanceof Measure.NotComputed(var reason) ? reason : null,
          indicator.rule(variant));
    }
  }
}
