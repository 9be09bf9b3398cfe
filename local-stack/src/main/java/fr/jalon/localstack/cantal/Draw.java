package fr.jalon.localstack.cantal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Chance with a seed, and quotas: a share is a number of people here, never a probability, so that
 * a figure comes out where the series has it.
 */
final class Draw {
  private final Random random;

  Draw(long seed) {
    random = new Random(seed);
  }

  /** How many a percentage is. */
  static int share(int whole, double percent) {
    return (int) Math.round(whole * percent / 100);
  }

  /** Parts of a whole in those proportions, by the largest remainder: they add up. */
  static <K> Map<K, Integer> split(int whole, Map<K, Double> weights) {
    var sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    var parts = new LinkedHashMap<K, Integer>();
    var remainders = new LinkedHashMap<K, Double>();
    weights.forEach((key, weight) -> {
      var exact = sum == 0 ? 0 : whole * weight / sum;
      parts.put(key, (int) exact);
      remainders.put(key, exact - (int) exact);
    });
    var missing = whole - parts.values().stream().mapToInt(Integer::intValue).sum();
    remainders.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(missing)
        .forEach(remainder -> parts.merge(remainder.getKey(), 1, Integer::sum));
    return parts;
  }

  /** As many keys as there are people, in those proportions, in any order. */
  <K> List<K> dealt(int people, Map<K, Double> weights) {
    var cards = new ArrayList<K>(people);
    split(people, weights).forEach((key, number) -> cards.addAll(Collections.nCopies(number, key)));
    return shuffled(cards);
  }

  <T> List<T> shuffled(List<T> list) {
    var shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  /** One of those days, both included. */
  LocalDate day(LocalDate first, LocalDate last) {
    return first.plusDays(random.nextLong(ChronoUnit.DAYS.between(first, last) + 1));
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** One key, each as likely as its part. */
  <K> K pick(Map<K, Double> weights) {
    var left =
        random.nextDouble() * weights.values().stream().mapToDouble(Double::doubleValue).sum();
    for (var entry : weights.entrySet()) {
      left -= entry.getValue();
      if (left < 0) {
        return entry.getKey();
      }
    }
    return weights.keySet().iterator().next();
  }

  boolean happens(double percent) {
    return random.nextDouble() * 100 < percent;
  }

  /**
   * Delays in whole days whose mean is exact, each within its own bounds, short ones more frequent
   * than long ones.
   *
   * @param most the longest that each may last
   */
  List<Integer> delays(List<Integer> most, int least, int mean) {
    var weights = most.stream().map(_ -> Math.exp(0.6 * random.nextGaussian())).toList();
    var wanted = (long) mean * most.size();
    double low = 0;
    double high = 10_000;
    for (var step = 0; step < 60; step++) {
      var middle = (low + high) / 2;
      if (sum(scaled(weights, middle, most, least)) < wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    var delays = scaled(weights, low, most, least);
    var missing = wanted - sum(delays);
    for (var i = 0; i < delays.size() && missing > 0; i++) {
      var more = (int) Math.min(missing, most.get(i) - delays.get(i));
      delays.set(i, delays.get(i) + Math.min(more, 3));
      missing -= Math.min(more, 3);
    }
    if (missing != 0) {
      throw new IllegalStateException("No delays of %d days on average fit".formatted(mean));
    }
    return delays;
  }

  private static List<Integer> scaled(
      List<Double> weights, double by, List<Integer> most, int least) {
    var delays = new ArrayList<Integer>(weights.size());
    for (var i = 0; i < weights.size(); i++) {
      var delay = (int) Math.min(Integer.MAX_VALUE, Math.floor(weights.get(i) * by));
      delays.add(Math.clamp(delay, Math.min(least, most.get(i)), most.get(i)));
    }
    return delays;
  }

  private static long sum(List<Integer> numbers) {
    return numbers.stream().mapToLong(Integer::longValue).sum();
  }
}
