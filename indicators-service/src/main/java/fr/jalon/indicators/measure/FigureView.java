package fr.jalon.indicators.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.indicators.catalogue.Indicator;
import fr.jalon.indicators.catalogue.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One figure as it is published, with the other variants beside it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record FigureView(
    String code,
    String label,
    String unit,
    @Nullable BigDecimal value,
    long numerator,
    long denominator,
    @Nullable BigDecimal target,
    Target.@Nullable Comparator comparator,
    Verdict verdict,
    String period,
    @Nullable String territory,
    String rule,
    String source,
    List<String> regime,
    LocalDate asOf,
    long immature,
    long excluded,
    long withoutEvent,
    String variant,
    List<VariantView> variants) {

  static FigureView of(MeasureIndicator.Answer answer) {
    var indicator = answer.indicator();
    var figure = answer.figure();
    var tally = figure.tally();
    return new FigureView(
        indicator.code(),
        indicator.label(),
        figure.variant().unit(),
        figure.value().orElse(null),
        tally.numerator(),
        tally.denominator(),
        figure.target().map(Target::value).orElse(null),
        figure.target().map(Target::comparator).orElse(null),
        figure.verdict(),
        answer.period().name(),
        answer.territory().orElse(null),
        indicator.rule(figure.variant()),
        indicator.source(),
        answer.regimes(),
        answer.asOf(),
        tally.immature(),
        tally.excluded(),
        tally.withoutEvent(),
        figure.variant().name(),
        answer.variants().stream().map(each -> VariantView.of(indicator, each)).toList());
  }

  /** The same cohort under one named reading. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record VariantView(
      String name,
      String label,
      String unit,
      @Nullable BigDecimal value,
      long numerator,
      long denominator,
      @Nullable BigDecimal target,
      Target.@Nullable Comparator comparator,
      Verdict verdict,
      long immature,
      long excluded,
      long withoutEvent,
      String rule) {

    static VariantView of(Indicator indicator, Figure figure) {
      var variant = figure.variant();
      var tally = figure.tally();
      return new VariantView(
          variant.name(),
          variant.label(),
          variant.unit(),
          figure.value().orElse(null),
          tally.numerator(),
          tally.denominator(),
          figure.target().map(Target::value).orElse(null),
          figure.target().map(Target::comparator).orElse(null),
          figure.verdict(),
          tally.immature(),
          tally.excluded(),
          tally.withoutEvent(),
          indicator.rule(variant));
    }
  }
}
