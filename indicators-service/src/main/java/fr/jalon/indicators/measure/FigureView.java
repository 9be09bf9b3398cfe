package fr.jalon.indicators.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.jalon.indicators.catalogue.Indicator;
import fr.jalon.indicators.catalogue.IndicatorClass;
import fr.jalon.indicators.catalogue.Measure;
import fr.jalon.indicators.catalogue.Target;
import fr.jalon.indicators.measure.counting.Histogram;
import fr.jalon.indicators.reference.Reference;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One figure as it is published, with the other variants beside it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record FigureView(
    String code,
    String label,
    String unit,
    @Nullable BigDecimal value,
    @Nullable Long numerator,
    @Nullable BigDecimal denominator,
    @Nullable BigDecimal target,
    Target.@Nullable Comparator comparator,
    Verdict verdict,
    String period,
    @Nullable String territory,
    String rule,
    String source,
    List<String> regime,
    LocalDate asOf,
    @Nullable Long immature,
    @Nullable Long excluded,
    @Nullable Long withoutEvent,
    @Nullable String masked,
    String variant,
    Measure.Kind measure,
    @Nullable ReferenceView reference,
    @Nullable DeclarationView declaration,
    @Nullable DistributionView distribution,
    @JsonProperty("class") IndicatorClass classe,
    @Nullable String fiche,
    List<String> unverified,
    List<VariantView> variants,
    List<VentilationView> ventilations) {

  static FigureView of(MeasureIndicator.Answer answer) {
    var indicator = answer.indicator();
    var figure = answer.figure();
    var shown = Shown.of(figure);
    return new FigureView(
        indicator.code(),
        indicator.label(),
        figure.variant().unit(),
        shown.value(),
        shown.numerator(),
        shown.denominator(),
        figure.target().map(Target::value).orElse(null),
        figure.target().map(Target::comparator).orElse(null),
        shown.verdict(),
        answer.period().name(),
        answer.territory().orElse(null),
        indicator.rule(figure.variant()),
        indicator.source(),
        answer.regimes(),
        answer.asOf(),
        shown.immature(),
        shown.excluded(),
        shown.withoutEvent(),
        shown.masked(),
        figure.variant().name(),
        figure.variant().measure().kind(),
        figure.reference().map(ReferenceView::of).orElse(null),
        figure.declared().map(DeclarationView::of).orElse(null),
        shown.value() == null ? null : DistributionView.of(figure.tally().days()),
        indicator.classe(),
        indicator.fiche().orElse(null),
        indicator.unverified(),
        answer.variants().stream().map(each -> VariantView.of(indicator, each)).toList(),
        answer.ventilations().stream().map(VentilationView::of).toList());
  }

  /** What the département declared that the count is divided by. */
  record ReferenceView(
      @Schema(examples = "ETP_COIP") String code, BigDecimal value, LocalDate holdsFrom) {
    static ReferenceView of(Reference reference) {
      return new ReferenceView(reference.code(), reference.value(), reference.holdsFrom());
    }
  }

  /** How long they waited: a quarter, half, three quarters and nine tenths no more than so long. */
  record DistributionView(BigDecimal p25, BigDecimal p50, BigDecimal p75, BigDecimal p90) {
    static @Nullable DistributionView of(Histogram days) {
      return days.persons() == 0
          ? null
          : new DistributionView(
              rounded(days, 25), rounded(days, 50), rounded(days, 75), rounded(days, 90));
    }

    private static BigDecimal rounded(Histogram days, int percent) {
      return days.percentile(percent).setScale(1, RoundingMode.HALF_UP);
    }
  }

  /** The same period under one named reading. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record VariantView(
      String name,
      String label,
      String unit,
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
      Measure.Kind measure,
      @Nullable ReferenceView reference,
      @Nullable DeclarationView declaration,
      @Nullable DistributionView distribution,
      String rule) {

    static VariantView of(Indicator indicator, Figure figure) {
      var variant = figure.variant();
      var shown = Shown.of(figure);
      return new VariantView(
          variant.name(),
          variant.label(),
          variant.unit(),
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
          variant.measure().kind(),
          figure.reference().map(ReferenceView::of).orElse(null),
          figure.declared().map(DeclarationView::of).orElse(null),
          shown.value() == null ? null : DistributionView.of(figure.tally().days()),
          indicator.rule(variant));
    }
  }
}
