package fr.jalon.indicators.dashboard.deadline;

import fr.jalon.indicators.catalogue.Delay;
import fr.jalon.indicators.catalogue.Indicator;
import fr.jalon.indicators.catalogue.Limit;
import fr.jalon.indicators.catalogue.Measure;
import fr.jalon.indicators.catalogue.Operator;
import fr.jalon.indicators.catalogue.Variant;
import fr.jalon.indicators.fact.Milestone;

/**
 * A promise with a term, as an indicator of the catalogue counts it: the delay, its start and what
 * keeps it are written there and nowhere else.
 */
record Promise(
    Deadline deadline,
    Indicator indicator,
    Variant variant,
    Milestone start,
    Milestone event,
    Delay delay,
    Operator operator) {

  /** Reads the promise from its indicator; one that has no term was never a promise. */
  static Promise of(Deadline deadline, Indicator indicator) {
    var variant =
        indicator
            .variant(deadline.variant())
            .orElseThrow(() -> new IllegalStateException("No variant for " + deadline));
    if (variant.measure() instanceof Measure.Share(var cohort, var event, var limit, _)
        && event.isPresent()) {
      var delay = limit.map(Limit::delay).or(cohort::maturity);
      return new Promise(
          deadline,
          indicator,
          variant,
          cohort.start(),
          event.get(),
          delay.orElseThrow(() -> new IllegalStateException("No term for " + deadline)),
          limit.map(Limit::operator).orElse(Operator.AT_MOST));
    }
    throw new IllegalStateException("%s is no promise of an event".formatted(deadline));
  }
}
