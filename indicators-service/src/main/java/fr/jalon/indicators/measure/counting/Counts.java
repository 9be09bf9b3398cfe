package fr.jalon.indicators.measure.counting;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The counts of every variant of one indicator, cut so that they can be added up either way. */
public record Counts(List<List<Slice>> byVariant) {
  /** Line of those of whom the quality asked for is not known. */
  public static final String UNKNOWN = "";

  public Counts {
    byVariant = byVariant.stream().map(List::copyOf).toList();
  }

  /**
   * Persons of one regime, of one month when months are asked for, and of one line of a breakdown
   * when lines are.
   */
  public record Slice(Optional<YearMonth> month, String regime, String line, Tally tally) {}

  public Tally tally(int variant) {
    return sum(byVariant.get(variant));
  }

  public Counts of(YearMonth month) {
    return new Counts(
        byVariant.stream()
            .map(slices ->
                slices.stream().filter(slice -> slice.month().equals(Optional.of(month))).toList())
            .toList());
  }

  /** The lines of one variant; together they are its total. */
  public Map<String, Tally> lines(int variant) {
    var lines = new TreeMap<String, Tally>();
    byVariant.get(variant).forEach(slice -> lines.merge(slice.line(), slice.tally(), Tally::plus));
    return lines;
  }

  /** The rules under which these persons entered. */
  public List<String> regimes() {
    return byVariant.stream()
        .flatMap(List::stream)
        .map(Slice::regime)
        .filter(regime -> !regime.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private static Tally sum(List<Slice> slices) {
    return slices.stream().map(Slice::tally).reduce(Tally.NOTHING, Tally::plus);
  }
}
