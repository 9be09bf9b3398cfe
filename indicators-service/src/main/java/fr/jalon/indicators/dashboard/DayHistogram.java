package fr.jalon.indicators.dashboard;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many persons took each number of days: every quantile read from it is exact. */
public final class DayHistogram {
  private final SortedMap<Integer, Long> persons = new TreeMap<>();

  public void add(int days, long count) {
    persons.merge(days, count, Long::sum);
  }

  public long size() {
    return persons.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * The day in the middle; of an even number of persons, half-way between the two in the middle.
   */
  public Optional<BigDecimal> median() {
    long size = size();
    if (size == 0) {
      return Optional.empty();
    }
    var twice = BigDecimal.valueOf(day((size - 1) / 2) + (long) day(size / 2));
    return Optional.of(twice.divide(BigDecimal.TWO));
  }

  /** The days of whoever comes at that rank, the quickest being 0. */
  private int day(long rank) {
    long before = 0;
    for (var each : persons.entrySet()) {
      before += each.getValue();
      if (before > rank) {
        return each.getKey();
      }
    }
    throw new IllegalArgumentException("No one comes at rank " + rank);
  }
}
