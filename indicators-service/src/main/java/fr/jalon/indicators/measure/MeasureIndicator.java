package fr.jalon.indicators.measure;

import fr.jalon.indicators.catalogue.Indicator;
import fr.jalon.indicators.catalogue.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Computes one indicator over one period: every variant, from one reading of the cohort. */
@ApplicationScoped
class MeasureIndicator {
  private final Questions questions;
  private final MeasureRepository measures;

  MeasureIndicator(Questions questions, MeasureRepository measures) {
    this.questions = questions;
    this.measures = measures;
  }

  /** The figure asked for and, beside it, those of the other variants. */
  record Answer(
      Indicator indicator,
      Period period,
      Optional<String> territory,
      LocalDate asOf,
      List<String> regimes,
      Figure figure,
      List<Figure> variants) {}

  @Transactional
  Answer handle(
      String code,
      Optional<String> periodText,
      Optional<String> territoryCode,
      Optional<String> variantName) {
    var indicator = questions.indicator(code);
    var chosen = questions.variant(indicator, variantName);
    var period = questions.period(periodText);
    var territory = questions.territory(territoryCode);
    var asOf = questions.today();
    var cohort =
        measures.count(indicator, new Scope(period.first(), period.last(), territory, asOf, false));
    var figures = figures(indicator, cohort, period.first());
    return new Answer(
        indicator,
        period,
        territory,
        asOf,
        cohort.regimes(),
        figures.get(indicator.variants().indexOf(chosen)),
        figures);
  }

  static List<Figure> figures(Indicator indicator, Cohort cohort, LocalDate periodStart) {
    var figures = new ArrayList<Figure>();
    List<Variant> variants = indicator.variants();
    for (int i = 0; i < variants.size(); i++) {
      figures.add(Figure.of(variants.get(i), cohort.tally(i), periodStart));
    }
    return figures;
  }
}
