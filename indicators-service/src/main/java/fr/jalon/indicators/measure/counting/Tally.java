package fr.jalon.indicators.measure.counting;

/**
 * What was counted. Its four parts never overlap.
 *
 * @param numerator persons who meet the condition, or the total of their days
 * @param denominator persons counted
 * @param immature persons whose delay still runs
 * @param excluded persons who left by its end without the event
 * @param withoutEvent persons of a mature cohort that an average cannot count, the event being
 *     unknown
 * @param days how long each waited, where a median needs it
 */
public record Tally(
    long numerator,
    long denominator,
    long immature,
    long excluded,
    long withoutEvent,
    Histogram days) {

  public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, Histogram.EMPTY);

  /** Persons who count, of whom {@code numerator} meet the condition. */
  static Tally counted(long numerator, long denominator, long withoutEvent) {
    return new Tally(numerator, denominator, 0, 0, withoutEvent, Histogram.EMPTY);
  }

  static Tally immature(long persons) {
    return new Tally(0, 0, persons, 0, 0, Histogram.EMPTY);
  }

  static Tally excluded(long persons) {
    return new Tally(0, 0, 0, persons, 0, Histogram.EMPTY);
  }

  static Tally waited(Histogram days) {
    return new Tally(days.days(), days.persons(), 0, 0, 0, days);
  }

  Tally plus(Tally other) {
    return new Tally(
        numerator + other.numerator,
        denominator + other.denominator,
        immature + other.immature,
        excluded + other.excluded,
        withoutEvent + other.withoutEvent,
        days.plus(other.days));
  }
}
