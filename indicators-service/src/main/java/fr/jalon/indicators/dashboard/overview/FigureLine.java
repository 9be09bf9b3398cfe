package fr.jalon.indicators.dashboard.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.jalon.indicators.catalogue.IndicatorClass;
import fr.jalon.indicators.catalogue.Measure;
import fr.jalon.indicators.catalogue.Target;
import fr.jalon.indicators.dashboard.Reader;
import fr.jalon.indicators.measure.Figure;
import fr.jalon.indicators.measure.MeasureIndicator.Answer;
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

  static FigureLine of(Answer answer, Reader.Sight sight) {
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
        answer.variants().stream().map(each -> VariantLine.of(answer, each, sight)).toList());
  }

  long hidden() {
    return variants.stream().filter(VariantLine::hidden).count();
  }

  /**
   * One variant.
   *
   * @param hidden whether a count is too small to be shown, and the value with it
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
      boolean hidden,
      @Nullable String reason,
      String rule) {

    static VariantLine of(Answer answer, Figure figure, Reader.Sight sight) {
      var variant = figure.variant();
      var tally = figure.tally();
      var counts = Counted.of(figure, sight);
      return new VariantLine(
          variant.name(),
          variant.label(),
          variant.unit(),
          variant.measure().kind(),
          counts.hidden() ? null : figure.value().orElse(null),
          counts.hidden() ? null : tally.numerator(),
          counts.hidden() ? null : figure.denominator().orElse(null),
          figure.target().map(Target::value).orElse(null),
          figure.target().map(Target::comparator).orElse(null),
          counts.hidden() ? Verdict.SANS_DONNEES : figure.verdict(),
          shown(tally.immature(), sight),
          shown(tally.excluded(), sight),
          shown(tally.withoutEvent(), sight),
          counts.hidden(),
          variant.measure() instanceof Measure.NotComputed(var reason) ? reason : null,
          answer.indicator().rule(variant));
    }

    private static @Nullable Long shown(long count, Reader.Sight sight) {
      return sight.mayShow(count) ? count : null;
    }
  }

  /** Whether a figure tells of too few persons. */
  private record Counted(boolean hidden) {
    static Counted of(Figure figure, Reader.Sight sight) {
      var tally = figure.tally();
      var hidden =
          switch (figure.variant().measure().kind()) {
            case SHARE, FOLLOWED_SHARE ->
                !sight.mayShow(tally.numerator())
                    || !sight.mayShow(tally.denominator() - tally.numerator());
            case MEAN_DELAY, MEDIAN_DELAY, MEAN_LAPSE, MEDIAN_LAPSE ->
                !sight.mayShow(tally.denominator());
            case COUNT, STOCK -> !sight.mayShow(tally.numerator());
            case DECLARED, DATED, NOT_COMPUTED, TABLE -> false;
          };
      return new Counted(hidden);
    }
  }
}
