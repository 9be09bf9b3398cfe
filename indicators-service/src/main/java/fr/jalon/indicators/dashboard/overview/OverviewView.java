package fr.jalon.indicators.dashboard.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
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

  static OverviewView of(List<Answer> answers) {
    var first = answers.getFirst();
    var figures = answers.stream().map(FigureLine::of).toList();
    return new OverviewView(
        first.period().name(),
        first.territory().orElse(null),
        first.asOf(),
        figures.stream().mapToLong(FigureLine::hidden).sum(),
        figures);
  }

  /** Some figures, territory by territory, in their default variant. */
  record ComparisonView(LocalDate asOf, long hidden, List<Compared> indicateurs) {

    static ComparisonView of(List<Answer> answers) {
      var compared = answers.stream().map(Compared::of).toList();
      return new ComparisonView(
          answers.getFirst().asOf(),
          compared.stream()
              .flatMap(each -> each.territories().stream())
              .filter(each -> each.figure().masked() != null)
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
    static Compared of(Answer answer) {
      var indicator = answer.indicator();
      return new Compared(
          indicator.code(),
          indicator.label(),
          indicator.source(),
          VariantLine.of(indicator, answer.figure()),
          answer.ventilations().getFirst().lines().stream()
              .filter(line -> !line.code().isEmpty())
              .map(line -> new TerritoryLine(line.code(), VariantLine.of(indicator, line.figure())))
              .toList());
    }
  }

  /** One territory; those of whom none is known count in the whole. */
  record TerritoryLine(String territory, VariantLine figure) {}
}
