package fr.jalon.indicators.measure;

import static fr.jalon.indicators.IndicatorProblem.SERIES_RANGE_INVALID;

import fr.jalon.indicators.catalogue.Indicator;
import fr.jalon.indicators.catalogue.Measure;
import fr.jalon.indicators.catalogue.Variant;
import fr.jalon.indicators.measure.counting.CountRepository;
import fr.jalon.indicators.measure.counting.Counts;
import fr.jalon.indicators.measure.counting.Scope;
import fr.jalon.indicators.reference.ReferenceHistory;
import fr.jalon.indicators.reference.ReferenceRepository;
import fr.jalon.platform.date.Calendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Computes one indicator month by month: one point a cohort, from one reading. */
@ApplicationScoped
class MeasureSeries {
  static final int MONTHS_AT_MOST = 120;

  private final Questions questions;
  private final CountRepository counts;
  private final ReferenceRepository references;

  MeasureSeries(Questions questions, CountRepository counts, ReferenceRepository references) {
    this.questions = questions;
    this.references = references;
    this.counts = counts;
  }

  /** One month's figure. */
  record Point(YearMonth month, Figure figure) {}

  /** The points, oldest first, months without anyone included. */
  record Answer(
      Indicator indicator,
      Variant variant,
      Optional<String> territory,
      LocalDate asOf,
      List<String> regimes,
      List<Point> points) {}

  @Transactional
  Answer handle(
      String code,
      Optional<String> from,
      Optional<String> to,
      Optional<String> territoryCode,
      Optional<String> variantName) {
    var indicator = questions.indicator(code);
    var chosen = questions.variant(indicator, variantName);
    var territory = questions.territory(territoryCode);
    var asOf = questions.today();
    var last = to.map(text -> month(text, "?a")).orElseGet(() -> YearMonth.from(asOf));
    var first = from.map(text -> month(text, "?de")).orElseGet(() -> last.minusMonths(11));
    var months = months(first, last);
    var counted =
        counts.count(
            List.of(chosen.measure()),
            new Scope(
                first.atDay(1),
                last.atEndOfMonth(),
                territory,
                asOf,
                Optional.empty(),
                true,
                Optional.empty()));
    var history = history(chosen, territory);
    var points =
        months.stream()
            .map(month -> new Point(month, figure(chosen, counted.of(month), history, month, asOf)))
            .toList();
    return new Answer(indicator, chosen, territory, asOf, counted.regimes(), points);
  }

  private ReferenceHistory history(Variant variant, Optional<String> territory) {
    return variant.measure() instanceof Measure.Stock(_, _, var per) && territory.isEmpty()
        ? per.map(references::history).orElseGet(() -> new ReferenceHistory(List.of()))
        : new ReferenceHistory(List.of());
  }

  private static Figure figure(
      Variant variant, Counts counts, ReferenceHistory history, YearMonth month, LocalDate asOf) {
    if (!variant.measure().isComputed() || month.atDay(1).isAfter(asOf)) {
      return Figure.none(variant, month.atDay(1));
    }
    var day = month.atEndOfMonth().isAfter(asOf) ? asOf : month.atEndOfMonth();
    return Figure.of(variant, counts.tally(0), history.on(day, Optional.empty()), month.atDay(1));
  }

  private static List<YearMonth> months(YearMonth first, YearMonth last) {
    long count = ChronoUnit.MONTHS.between(first, last) + 1;
    if (count < 1 || count > MONTHS_AT_MOST) {
      throw SERIES_RANGE_INVALID.because(
          "De %s à %s : il faut de 1 à %d mois, dans l'ordre."
              .formatted(first, last, MONTHS_AT_MOST),
          "?de");
    }
    return Stream.iterate(first, month -> month.plusMonths(1)).limit(count).toList();
  }

  private static YearMonth month(String text, String pointer) {
    try {
      return Calendar.admit(YearMonth.parse(text), pointer);
    } catch (DateTimeException _) {
      throw SERIES_RANGE_INVALID.because("Écrivez un mois comme 2026-03.", pointer);
    }
  }
}
