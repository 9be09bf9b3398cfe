package fr.jalon.indicators.measure.counting;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many persons waited how many days. Days are whole and few, so that a median is exact and
 * costs no sorting of persons.
 */
public record Histogram(SortedMap<Integer, Long> personsByDays) {
  public static final Histogram EMPTY = new Histogram(new TreeMap<>());

  public Histogram {
    personsByDays = Collections.unmodifiableSortedMap(new TreeMap<>(personsByDays));
  }

  public static Histogram of(int days, long persons) {
    return new Histogram(new TreeMap<>(Map.of(days, persons)));
  }

  Histogram plus(Histogram other) {
    if (other.personsByDays.isEmpty()) {
      return this;
    }
    var sum = new TreeMap<>(personsByDays);
    other.personsByDays.forEach((days, persons) -> sum.merge(days, persons, Long::sum));
    return new Histogram(sum);
  }

  public long persons() {
    return personsByDays.values().stream().mapToLong(Long::longValue).sum();
  }

  public long days() {
    return personsByDays.entrySet().stream().mapToLong(e -> e.getKey() * e.getValue()).sum();
  }

  /**
   * The length that {@code percent} of the persons do not exceed, interpolated between neighbours
   * as {@code percentile_cont} does; of nobody, there is none.
   */
  public BigDecimal percentile(int percent) {
    long steps = (persons() - 1) * percent;
    long below = Math.floorDiv(steps, 100L);
    var low = BigDecimal.valueOf(at(below));
    var rest = BigDecimal.valueOf(Math.floorMod(steps, 100L)).movePointLeft(2);
    return rest.signum() == 0
        ? low
        : low.add(BigDecimal.valueOf(at(below + 1)).subtract(low).multiply(rest));
  }

  /** How long the person of that rank waited, the shortest first, ranks from 0. */
  private long at(long rank) {
    long passed = 0;
    for (var bar : personsByDays.entrySet()) {
      passed += bar.getValue();
      if (rank < passed) {
        return bar.getKey();
      }
    }
    throw new IllegalArgumentException("Nobody is of rank " + rank);
  }
}
