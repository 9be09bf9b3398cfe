package fr.jalon.indicators.measure;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The counts of one indicator, cut so that they can be added up either way. */
record Cohort(List<Slice> slices) {

  /**
   * Persons of one regime, and of one month when months are asked for; the tallies are in the order
   * of the indicator's variants.
   */
  record Slice(Optional<YearMonth> month, String regime, List<Tally> tallies) {}

  Tally tally(int variant) {
    return slices.stream()
        .map(slice -> slice.tallies().get(variant))
        .reduce(Tally.NOTHING, Tally::plus);
  }

  Cohort of(YearMonth month) {
    return new Cohort(
        slices.stream().filter(slice -> slice.month().equals(Optional.of(month))).toList());
  }

  /** The rules under which these persons entered. */
  List<String> regimes() {
    return slices.stream()
        .map(Slice::regime)
        .filter(regime -> !regime.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }
}
