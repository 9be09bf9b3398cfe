package fr.jalon.indicators.dashboard.overview;

import fr.jalon.indicators.catalogue.Catalogue;
import fr.jalon.indicators.catalogue.Indicator;
import fr.jalon.indicators.fact.TerritoryRepository;
import fr.jalon.indicators.measure.MeasureIndicator;
import fr.jalon.indicators.measure.MeasureIndicator.Answer;
import fr.jalon.indicators.measure.MeasureIndicator.Question;
import fr.jalon.indicators.measure.Questions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Computes what a page shows at once: the same figures as one by one, in one answer. */
@ApplicationScoped
class MeasureOverview {
  private final Catalogue catalogue;
  private final Questions questions;
  private final TerritoryRepository territories;
  private final MeasureIndicator measureIndicator;

  MeasureOverview(
      Catalogue catalogue,
      Questions questions,
      TerritoryRepository territories,
      MeasureIndicator measureIndicator) {
    this.catalogue = catalogue;
    this.questions = questions;
    this.territories = territories;
    this.measureIndicator = measureIndicator;
  }

  /** One indicator of the whole, and of each territory. */
  record Comparison(Answer whole, List<Answer> territories) {}

  /** Every indicator of the catalogue, by code. */
  @Transactional
  List<Answer> handle(Optional<String> period, Optional<String> territory) {
    return catalogue.all().stream()
        .map(Indicator::code)
        .map(code -> figure(code, period, territory))
        .toList();
  }

  /** Some indicators, territory by territory. */
  @Transactional
  List<Comparison> compare(List<String> codes, Optional<String> period) {
    var places = territories.codes();
    return codes.stream()
        .map(questions::indicator)
        .map(Indicator::code)
        .map(code ->
            new Comparison(
                figure(code, period, Optional.empty()),
                places.stream().map(place -> figure(code, period, Optional.of(place))).toList()))
        .toList();
  }

  private Answer figure(String code, Optional<String> period, Optional<String> territory) {
    return measureIndicator.handle(
        new Question(code, period, territory, Optional.empty(), Optional.empty(), List.of()));
  }
}
