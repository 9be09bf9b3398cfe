package fr.jalon.indicators.dashboard.overview;

import fr.jalon.indicators.catalogue.Catalogue;
import fr.jalon.indicators.catalogue.Indicator;
import fr.jalon.indicators.catalogue.count.Breakdown;
import fr.jalon.indicators.measure.MeasureIndicator;
import fr.jalon.indicators.measure.MeasureIndicator.Answer;
import fr.jalon.indicators.measure.MeasureIndicator.Question;
import fr.jalon.indicators.measure.ShowFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Computes what a page shows at once: the same figures as one by one, in one answer. */
@ApplicationScoped
class MeasureOverview {
  private final Catalogue catalogue;
  private final MeasureIndicator measureIndicator;
  private final ShowFigures showFigures;

  MeasureOverview(Catalogue catalogue, MeasureIndicator measureIndicator, ShowFigures showFigures) {
    this.catalogue = catalogue;
    this.measureIndicator = measureIndicator;
    this.showFigures = showFigures;
  }

  /**
   * Some indicators, or every one of the catalogue when none is named.
   *
   * @param raw whether the reader may see small counts
   */
  @Transactional
  List<Answer> handle(
      List<String> codes, Optional<String> period, Optional<String> territory, boolean raw) {
    var all = codes.isEmpty() ? catalogue.all().stream().map(Indicator::code).toList() : codes;
    return all.stream().map(code -> figure(code, period, territory, List.of(), raw)).toList();
  }

  /** Some indicators, territory by territory. */
  @Transactional
  List<Answer> compare(List<String> codes, Optional<String> period, boolean raw) {
    return codes.stream()
        .map(code ->
            figure(code, period, Optional.empty(), List.of(Breakdown.TERRITORY.name()), raw))
        .toList();
  }

  private Answer figure(
      String code,
      Optional<String> period,
      Optional<String> territory,
      List<String> breakdowns,
      boolean raw) {
    var answer =
        measureIndicator.handle(
            new Question(code, period, territory, Optional.empty(), Optional.empty(), breakdowns));
    return raw ? answer : showFigures.handle(answer);
  }
}
