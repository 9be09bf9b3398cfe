package fr.jalon.indicators.measure.secret;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The masks of every variant of one indicator, by territory and period. */
public final class Masks {
  private record Place(int variant, String territory, String period) {}

  /** The key of the whole département. */
  static final String WHOLE = "*";

  private final Map<Place, Mask> masks = new HashMap<>();
  private final boolean raw;

  private Masks(boolean raw) {
    this.raw = raw;
  }

  static Masks none() {
    return new Masks(false);
  }

  /** For those who read everything. */
  public static Masks raw() {
    return new Masks(true);
  }

  /** Whether its reader sees everything. */
  public boolean isRaw() {
    return raw;
  }

  void add(int variant, String territory, String period, Mask mask) {
    masks.merge(new Place(variant, territory, period), mask, Mask::or);
  }

  /** What is hidden of one variant there and then. */
  public Mask at(int variant, Optional<String> territory, String period) {
    return masks.getOrDefault(new Place(variant, territory.orElse(WHOLE), period), Mask.NONE);
  }
}
