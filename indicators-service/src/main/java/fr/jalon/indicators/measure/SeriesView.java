package fr.jalon.indicators.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.indicators.catalogue.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One variant of one indicator, month by month. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SeriesView(
    String code,
    String label,
    String unit,
    String variant,
    @Nullable String territory,
    String rule,
    List<String> regime,
    LocalDate asOf,
    List<PointView> points) {

  static SeriesView of(MeasureSeries.Answer answer) {
    var indicator = answer.indicator();
    return new SeriesView(
        indicator.code(),
        indicator.label(),
        answer.variant().unit(),
        answer.variant().name(),
        answer.territory().orElse(null),
        indicator.rule(answer.variant()),
        answer.regimes(),
        answer.asOf(),
        answer.points().stream().map(PointView::of).toList());
  }

  /** One month's cohort. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record PointView(
      String period,
      @Nullable BigDecimal value,
      long numerator,
      @Nullable BigDecimal denominator,
      @Nullable BigDecimal target,
      Target.@Nullable Comparator comparator,
      Verdict verdict,
      long immature,
      long excluded,
      long withoutEvent) {

    static PointView of(MeasureSeries.Point point) {
      var figure = point.figure();
      var tally = figure.tally();
      return new PointView(
          point.month().toString(),
          figure.value().orElse(null),
          tally.numerator(),
          figure.denominator().orElse(null),
          figure.target().map(Target::value).orElse(null),
          figure.target().map(Target::comparator).orElse(null),
          figure.verdict(),
          tally.immature(),
          tally.excluded(),
          tally.withoutEvent());
    }
  }
}
