package fr.jalon.indicators.measure;

import fr.jalon.indicators.catalogue.Measure;

/**
 * A cohort, counted. Its four parts never overlap.
 *
 * @param numerator persons who meet the condition, or the total of their days
 * @param denominator persons counted
 * @param immature persons whose delay still runs
 * @param excluded persons who left by its end without the event
 * @param withoutEvent persons of a mature cohort that a mean cannot count, the event being unknown
 */
record Tally(long numerator, long denominator, long immature, long excluded, long withoutEvent) {
  /** Where a person stands under one variant. */
  enum Standing {
    /** Their delay still runs. */
    IMMATURE,
    /** They left by the end of their delay, without the event. */
    EXCLUDED,
    /** They count, and do not meet the condition. */
    UNMET,
    /** They count, and meet the condition. */
    MET;

    static Standing of(boolean running, boolean gone, boolean met) {
      if (running) {
        return IMMATURE;
      }
      if (gone) {
        return EXCLUDED;
      }
      return met ? MET : UNMET;
    }
  }

  static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);

  /**
   * Persons who stand alike.
   *
   * @param dated how many of them have a date for the event, and {@code days} what those add up to
   */
  static Tally of(Measure measure, Standing standing, long persons, long dated, long days) {
    return switch (standing) {
      case IMMATURE -> new Tally(0, 0, persons, 0, 0);
      case EXCLUDED -> new Tally(0, 0, 0, persons, 0);
      case UNMET, MET ->
          switch (measure) {
            case Measure.Share _ ->
                new Tally(standing == Standing.MET ? persons : 0, persons, 0, 0, persons - dated);
            case Measure.MeanDelay _ -> new Tally(days, dated, 0, 0, persons - dated);
          };
    };
  }

  Tally plus(Tally other) {
    return new Tally(
        numerator + other.numerator,
        denominator + other.denominator,
        immature + other.immature,
        excluded + other.excluded,
        withoutEvent + other.withoutEvent);
  }
}
