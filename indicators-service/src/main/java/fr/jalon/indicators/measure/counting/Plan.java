package fr.jalon.indicators.measure.counting;

import fr.jalon.indicators.catalogue.Measure;
import fr.jalon.indicators.catalogue.count.Average;
import fr.jalon.indicators.fact.Milestone;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/**
 * The statements that answer the measures of one indicator: one for those that look at one cohort,
 * one for each of the others.
 */
record Plan(List<Pass> passes) {
  Plan {
    passes = List.copyOf(passes);
  }

  /**
   * One reading of the facts.
   *
   * @param measures places of the measures that it answers, in the order of its columns
   * @param byDays whether each row is one number of days rather than one standing of each measure
   */
  record Pass(Statement statement, List<Integer> measures, boolean byDays) {}

  static Plan of(List<Measure> measures, Scope scope) {
    var together = new EnumMap<Milestone, List<Integer>>(Milestone.class);
    var passes = new ArrayList<Pass>();
    for (int i = 0; i < measures.size(); i++) {
      if (measures.get(i) instanceof Measure.OverCohort over && !isMedian(over)) {
        together.computeIfAbsent(over.cohort().start(), _ -> new ArrayList<>()).add(i);
      }
      int place = i;
      apart(measures.get(i), scope)
          .ifPresent(statement -> passes.add(new Pass(statement, List.of(place), true)));
    }
    for (var places : together.values()) {
      var cohort = places.stream().flatMap(i -> overCohort(measures.get(i)).stream()).toList();
      passes.add(new Pass(CohortStatement.of(cohort, scope), places, false));
    }
    return new Plan(passes);
  }

  private static Optional<Measure.OverCohort> overCohort(Measure measure) {
    return measure instanceof Measure.OverCohort over ? Optional.of(over) : Optional.empty();
  }

  private static boolean isMedian(Measure.OverCohort measure) {
    return measure instanceof Measure.EventDelay(_, _, var average) && average == Average.MEDIAN;
  }

  private static Optional<Statement> apart(Measure measure, Scope scope) {
    return switch (measure) {
      case Measure.EventDelay delay when delay.average() == Average.MEDIAN ->
          Optional.of(CohortStatement.histogram(delay, scope));
      case Measure.OverCohort _ -> Optional.empty();
      case Measure.OverEpisodes over -> Optional.of(EpisodeStatement.of(over, scope));
      case Measure.Declared _, Measure.Dated _, Measure.NotComputed _, Measure.Table _ ->
          Optional.empty();
    };
  }
}
