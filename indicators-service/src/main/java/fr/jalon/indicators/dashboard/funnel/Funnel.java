package fr.jalon.indicators.dashboard.funnel;

import fr.jalon.indicators.dashboard.DayHistogram;
import java.util.EnumMap;
import java.util.Map;

/** A cohort of entrants, counted at each step; those who cannot be counted yet are beside it. */
final class Funnel {
  private final Map<Step, Long> reached = new EnumMap<>(Step.class);
  private final Map<Step, DayHistogram> days = new EnumMap<>(Step.class);
  private long immature;
  private long excluded;

  Funnel() {
    for (var step : Step.values()) {
      reached.put(step, 0L);
      days.put(step, new DayHistogram());
    }
  }

  void reach(Step step, long persons) {
    reached.merge(step, persons, Long::sum);
  }

  void setAside(long running, long gone) {
    immature += running;
    excluded += gone;
  }

  long persons(Step step) {
    return reached.getOrDefault(step, 0L);
  }

  /** How long the step took after the one before, for those who reached both. */
  DayHistogram days(Step step) {
    return days.computeIfAbsent(step, _ -> new DayHistogram());
  }

  /** Persons whose delays still run. */
  long immature() {
    return immature;
  }

  /** Persons who left before the end of their delays, without a contract. */
  long excluded() {
    return excluded;
  }
}
