package fr.jalon.indicators.measure;

import fr.jalon.indicators.catalogue.Indicator;
import fr.jalon.indicators.catalogue.Measure;
import fr.jalon.indicators.catalogue.Variant;
import fr.jalon.indicators.catalogue.count.Breakdown;
import fr.jalon.indicators.declaration.Declared;
import fr.jalon.indicators.declaration.DeclaredFigures;
import fr.jalon.indicators.measure.counting.CountRepository;
import fr.jalon.indicators.measure.counting.Counts;
import fr.jalon.indicators.measure.counting.Scope;
import fr.jalon.indicators.measure.counting.Tally;
import fr.jalon.indicators.period.Period;
import fr.jalon.indicators.reference.Reference;
import fr.jalon.indicators.reference.ReferenceRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Computes one indicator over one period: every variant, and the one asked for line by line. */
@ApplicationScoped
public class MeasureIndicator {
  private final Questions questions;
  private final CountRepository counts;
  private final ReferenceRepository references;
  private final DeclaredFigures declaredFigures;

  MeasureIndicator(
      Questions questions,
      CountRepository counts,
      ReferenceRepository references,
      DeclaredFigures declaredFigures) {
    this.questions = questions;
    this.counts = counts;
    this.references = references;
    this.declaredFigures = declaredFigures;
  }

  /**
   * What is asked, as it was written.
   *
   * @param knownOn as it was known at the end of that day; today when nobody says
   */
  public record Question(
      String code,
      Optional<String> period,
      Optional<String> territory,
      Optional<String> variant,
      Optional<LocalDate> knownOn,
      List<String> breakdowns) {
    public Question {
      breakdowns = List.copyOf(breakdowns);
    }
  }

  /** The figure asked for and, beside it, those of the other variants. */
  public record Answer(
      Indicator indicator,
      Period period,
      Optional<String> territory,
      LocalDate asOf,
      List<String> regimes,
      Figure figure,
      List<Figure> variants,
      List<Ventilation> ventilations) {}

  /** The figure asked for, line by line; the lines add up to it. */
  public record Ventilation(Breakdown by, List<LineFigure> lines) {}

  /** One line; its code is empty for those of whom the quality is not known. */
  public record LineFigure(String code, Figure figure) {}

  @Transactional
  public Answer handle(Question asked) {
    var indicator = questions.indicator(asked.code());
    var chosen = questions.variant(indicator, asked.variant());
    var breakdowns = questions.breakdowns(indicator, asked.breakdowns());
    var period = questions.period(asked.period());
    var territory = questions.territory(asked.territory());
    var known = questions.known(asked.knownOn());
    var scope =
        new Scope(
            period.first(),
            period.last(),
            territory,
            known.asOf(),
            known.until(),
            false,
            Optional.empty());
    var measures = indicator.variants().stream().map(Variant::measure).toList();
    var counted = counts.count(measures, scope);
    var figures = new ArrayList<Figure>();
    for (int i = 0; i < measures.size(); i++) {
      var variant = indicator.variants().get(i);
      var tally = counted.tally(i);
      figures.add(
          declared(indicator, variant, period, scope)
              .map(told -> Figure.declared(variant, told, scope.first()))
              .orElseGet(() -> figure(variant, tally, scope)));
    }
    return new Answer(
        indicator,
        period,
        territory,
        scope.asOf(),
        counted.regimes(),
        figures.get(indicator.variants().indexOf(chosen)),
        figures,
        breakdowns.stream().map(by -> ventilation(chosen, by, scope)).toList());
  }

  private Ventilation ventilation(Variant chosen, Breakdown by, Scope scope) {
    var lines = new ArrayList<LineFigure>();
    counts
        .count(List.of(chosen.measure()), scope.by(by))
        .lines(0)
        .forEach((line, tally) ->
            lines.add(
                new LineFigure(line, Figure.of(chosen, tally, Optional.empty(), scope.first()))));
    // Those of whom nothing is known come last, and are there even when there is nobody.
    var unknown =
        lines.stream()
            .filter(each -> each.code().equals(Counts.UNKNOWN))
            .findFirst()
            .orElseGet(() ->
                new LineFigure(Counts.UNKNOWN, Figure.of(chosen, Tally.NOTHING, scope.first())));
    lines.removeIf(each -> each.code().equals(Counts.UNKNOWN));
    lines.add(unknown);
    return new Ventilation(by, lines);
  }

  /** Partners declare for the département: a territory has no part of what they say. */
  private Optional<Declared> declared(
      Indicator indicator, Variant variant, Period period, Scope scope) {
    if (scope.territory().isPresent() || !variant.measure().isDeclared()) {
      return Optional.empty();
    }
    return scope
        .knownUntil()
        .map(until -> declaredFigures.validated(indicator.code(), variant.name(), period, until))
        .orElseGet(() -> declaredFigures.validated(indicator.code(), variant.name(), period));
  }

  private Figure figure(Variant variant, Tally tally, Scope scope) {
    if (!variant.measure().isComputed() || scope.first().isAfter(scope.asOf())) {
      return Figure.none(variant, scope.first());
    }
    return Figure.of(variant, tally, reference(variant, scope), scope.first());
  }

  /** A post is the département's: a territory's stock is not divided by it. */
  private Optional<Reference> reference(Variant variant, Scope scope) {
    if (scope.territory().isPresent()
        || !(variant.measure() instanceof Measure.Stock(_, _, var per))) {
      return Optional.empty();
    }
    var day = scope.last().isAfter(scope.asOf()) ? scope.asOf() : scope.last();
    return per.flatMap(code -> references.history(code).on(day, scope.knownUntil()));
  }
}
