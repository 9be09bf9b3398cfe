package fr.jalon.indicators.measure;

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
  static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);

  Tally plus(Tally other) {
    return new Tally(
        numerator + other.numerator,
        denominator + other.denominator,
        immature + other.immature,
        excluded + other.excluded,
        withoutEvent + other.withoutEvent);
  }
}
