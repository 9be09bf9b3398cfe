package fr.jalon.indicators.dashboard.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.indicators.dashboard.Reader;
import fr.jalon.indicators.dashboard.overview.FigureLine.VariantLine;
import fr.jalon.indicators.measure.MeasureIndicator.Answer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every figure of a period, as one reader may see them. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record OverviewView(
    String period,
    @Nullable String territory,
    LocalDate asOf,
    long hidden,
    List<FigureLine> figures) {

  static OverviewView of(List<Answer> answers, Reader.Sight sight) {
    var first = answers.getFirst();
    var figures = answers.stream().map(answer -> FigureLine.of(answer, sight)).toList();
    return new OverviewView(
        first.period().name(),
        first.territory().orElse(null),
        first.asOf(),
        figures.stream().mapToLong(FigureLine::hidden).sum(),
        figures);
  }

  /** Some figures, territory by territory, in their default variant. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ComparisonView(LocalDate asOf, long hidden, List<Compared> indicateurs) {

    static ComparisonView of(
        List<MeasureOverview.Comparison> comparisons, LocalDate today, Reader.Sight sight) {
      var compared = comparisons.stream().map(each -> Compared.of(each, sight)).toList();
      return new ComparisonView(
          today,
          compared.stream()
              .flatMap(each -> each.territories().stream())
              .filter(each -> each.figure().hidden())
              .count(),
          compared);
    }
  }

  /** One indicator: the whole, then each territory. */
  record Compared(
      String code,
      String label,
      String source,
      VariantLine whole,
      List<TerritoryLine> territories) {
    static Compared of(MeasureOverview.Comparison comparison, Reader.Sight sight) {
      var whole = FigureLine.of(comparison.whole(), sight);
      return new Compared(
          whole.code(),
          whole.label(),
          whole.source(),
          whole.variants().getFirst(),
          comparison.territories().stream().map(each -> TerritoryLine.of(each, sight)).toList());
    }
  }

  /** One territory. */
  record TerritoryLine(String territory, VariantLine figure) {
    static TerritoryLine of(Answer answer, Reader.Sight sight) {
      return new TerritoryLine(
          answer.territory().orElseThrow(), FigureLine.of(answer, sight).variants().getFirst());
    }
  }
}
