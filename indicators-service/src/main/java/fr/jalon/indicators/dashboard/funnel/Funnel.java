package fr.jalon.indicators.dashboard.funnel;

import fr.jalon.indicators.dashboard.Sheet;
import fr.jalon.indicators.disclosure.Axis;
import fr.jalon.indicators.measure.counting.Histogram;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A cohort of entrants, counted at each step; those who cannot be counted yet are beside it. */
final class Funnel {
  /** Persons whose delays still run. */
  static final String IMMATURE = "IMMATURE";

  /** Persons who left before the end of their delays, without a contract. */
  static final String EXCLUDED = "EXCLUDED";

  private final Sheet persons = new Sheet(axis());
  private final Map<Step, SortedMap<Integer, Long>> days = new EnumMap<>(Step.class);

  /** The entrants are cut once a step, between those who reached it and the others. */
  private static Axis axis() {
    var axis = new Axis.Growing().node(Step.NOTIFIED.name(), 12);
    for (var step : Step.AFTER_THE_FIRST) {
      axis.node(step.name(), 1).node(missing(step), 0);
      axis.sum(Step.NOTIFIED.name(), List.of(step.name(), missing(step)));
    }
    return axis.node(IMMATURE, 1).node(EXCLUDED, 1).grown();
  }

  private static String missing(Step step) {
    return "NOT_" + step.name();
  }

  /** Those of one territory who count, {@code reached} of whom reached the step. */
  void reach(Step step, Optional<String> territory, long reached, long counted) {
    persons.add(step.name(), territory, reached);
    if (step != Step.NOTIFIED) {
      persons.add(missing(step), territory, counted - reached);
    }
  }

  /** Those of one territory who are counted beside. */
  void setAside(String standing, Optional<String> territory, long aside) {
    persons.add(standing, territory, aside);
  }

  /** Persons who took so many days from the step before. */
  void took(Step step, int howMany, long those) {
    days.computeIfAbsent(step, _ -> new TreeMap<>()).merge(howMany, those, Long::sum);
  }

  Sheet persons() {
    return persons;
  }

  /** How many reached both the step and the one before. */
  long measured(Step step) {
    return histogram(step).persons();
  }

  Optional<BigDecimal> medianDays(Step step) {
    var histogram = histogram(step);
    return histogram.persons() == 0
        ? Optional.empty()
        : Optional.of(histogram.percentile(50).setScale(1, RoundingMode.UNNECESSARY));
  }

  private Histogram histogram(Step step) {
    return new Histogram(days.getOrDefault(step, new TreeMap<>()));
  }
}
