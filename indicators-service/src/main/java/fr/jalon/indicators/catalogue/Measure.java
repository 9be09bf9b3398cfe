package fr.jalon.indicators.catalogue;

import fr.jalon.indicators.fact.Milestone;
import java.util.Optional;

/** How a cohort becomes one number. */
public sealed interface Measure {

  /**
   * The part of the cohort that meets every condition named: an event, in time when there is a
   * limit, and a filter.
   */
  record Share(Optional<Milestone> event, Optional<Limit> limit, Filter where) implements Measure {}

  /** The simple mean of the calendar days from the start to the event, for those who reached it. */
  record MeanDelay(Milestone event) implements Measure {}
}
