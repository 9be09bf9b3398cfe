package fr.jalon.indicators.measure.secret;

/**
 * Which counts of one figure are hidden.
 *
 * @param threshold under which persons are too few to be counted aloud
 */
public record Mask(
    boolean numerator,
    boolean denominator,
    boolean immature,
    boolean excluded,
    boolean withoutEvent,
    int threshold) {

  /** Nothing is hidden. */
  public static final Mask NONE = new Mask(false, false, false, false, false, 0);

  /** Everything is. */
  public static Mask all(int threshold) {
    return new Mask(true, true, true, true, true, threshold);
  }

  /** A value says its numerator to whoever knows its denominator, and the other way round. */
  public boolean value() {
    return numerator || denominator;
  }

  /** Whether anything is hidden. */
  public boolean any() {
    return value() || immature || excluded || withoutEvent;
  }

  /** What a reader is told in place of what is hidden. */
  public String inWords() {
    return "masqué : moins de %d personnes, ou de quoi les déduire".formatted(threshold);
  }

  /** Hides what either hides. */
  public Mask or(Mask other) {
    return new Mask(
        numerator || other.numerator,
        denominator || other.denominator,
        immature || other.immature,
        excluded || other.excluded,
        withoutEvent || other.withoutEvent,
        Math.max(threshold, other.threshold));
  }
}
