package fr.jalon.indicators.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Persons thrown at random into a table: each stands at one leaf of every cut of every axis. */
final class Leaves {
  private final Map<List<Integer>, Long> counts = new HashMap<>();

  static Leaves of(List<Axis> axes, Random dice) {
    var leaves = new Leaves();
    int persons = 5 + dice.nextInt(60);
    for (int i = 0; i < persons; i++) {
      leaves.add(axes, new ArrayList<>(), dice, 0);
    }
    return leaves;
  }

  /** One person counts in every combination of the places they stand at. */
  private void add(List<Axis> axes, List<List<Integer>> standing, Random dice, int axis) {
    if (axis == axes.size()) {
      count(standing, new ArrayList<>());
      return;
    }
    var more = new ArrayList<>(standing);
    more.add(standing(axes.get(axis), dice));
    add(axes, more, dice, axis + 1);
  }

  private void count(List<List<Integer>> standing, List<Integer> places) {
    if (places.size() == standing.size()) {
      counts.merge(List.copyOf(places), 1L, Long::sum);
      return;
    }
    for (int place : standing.get(places.size())) {
      places.add(place);
      count(standing, places);
      places.removeLast();
    }
  }

  private static List<Integer> standing(Axis axis, Random dice) {
    var standing = new ArrayList<Integer>();
    standing.add(0);
    for (int i = 0; i < standing.size(); i++) {
      int here = standing.get(i);
      for (var sum : axis.sums()) {
        if (sum.whole() == here) {
          // uneven, so that some parts stay small
          int pick = Math.min(dice.nextInt(sum.parts().size()), dice.nextInt(sum.parts().size()));
          standing.add(sum.parts().get(pick));
        }
      }
    }
    return standing;
  }

  long count(int[] places) {
    var key = new ArrayList<Integer>();
    for (int place : places) {
      key.add(place);
    }
    return counts.getOrDefault(key, 0L);
  }
}
