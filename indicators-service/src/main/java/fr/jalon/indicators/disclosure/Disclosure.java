package fr.jalon.indicators.disclosure;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.BitSet;
import java.util.function.Predicate;

/** What may be shown of counts of persons to those who may not read them raw. */
@Startup
@ApplicationScoped
public class Disclosure {
  private static final int LEAST = 5;

  private final int threshold;

  Disclosure(DisclosureConfig config) {
    this.threshold = config.threshold();
    if (threshold < LEAST) {
      throw new IllegalStateException(
          "jalon.disclosure.threshold is %d: counts under %d are never shown"
              .formatted(threshold, LEAST));
    }
  }

  public int threshold() {
    return threshold;
  }

  /** What a reader is told in place of a hidden count. */
  public String inWords() {
    return "masqué : moins de %d personnes, ou de quoi les déduire".formatted(threshold);
  }

  /** Whether a count that stands alone, in no table, may be shown. */
  public boolean mayShow(long count) {
    return count == 0 || count >= threshold;
  }

  /** Hides the small counts of a table, and those that would let them be found by difference. */
  public Protected protect(Table table) {
    return new Protected(table, Masking.of(table, threshold, new BitSet()));
  }

  /**
   * The same for a table some of whose cells, its margins, readers may already have read elsewhere:
   * these stay as they are.
   *
   * @param known whether readers know the cell at these places
   */
  public Protected protect(Table table, Predicate<int[]> known) {
    var cells = new BitSet();
    for (int cell = 0; cell < table.size(); cell++) {
      cells.set(cell, known.test(table.places(cell)));
    }
    return new Protected(table, Masking.of(table, threshold, cells));
  }
}
