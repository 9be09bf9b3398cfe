package fr.jalon.indicators.measure.secret;

import fr.jalon.indicators.catalogue.Measure;
import fr.jalon.indicators.disclosure.Axis;
import fr.jalon.indicators.disclosure.Disclosure;
import fr.jalon.indicators.disclosure.Table;
import fr.jalon.indicators.measure.counting.Counts;
import fr.jalon.indicators.measure.counting.Counts.Slice;
import fr.jalon.indicators.measure.counting.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The masks of some variants of one indicator, from their counts by territory and by month.
 *
 * @param places of these variants in the indicator
 */
record Protection(
    Disclosure disclosure, List<Integer> places, List<Measure> measures, Counts counts) {

  /** Masks of every month, quarter and year of a year. */
  void ofYear(int year, Masks masks) {
    for (var group : groups()) {
      protect(group, Times.of(year), masks);
    }
  }

  /** Masks of one period, whatever the others are. */
  void ofPeriod(String period, Masks masks) {
    for (var group : groups()) {
      protect(group, Axis.untied(List.of(period)), masks);
    }
  }

  private void protect(Outcomes group, Axis times, Masks masks) {
    var territories = territories();
    var outcomes = group.axis();
    var counted = new ArrayList<List<List<Long>>>();
    for (var territory : territories.nodes()) {
      var ofTerritory = new ArrayList<List<Long>>();
      for (var time : times.nodes()) {
        ofTerritory.add(group.counts(tallies(group, territory.key(), time.key())));
      }
      counted.add(ofTerritory);
    }
    var table =
        Table.of(
            List.of(territories, times, outcomes), at -> counted.get(at[0]).get(at[1]).get(at[2]));
    var protectedTable = disclosure.protect(table);
    for (int territory = 0; territory < territories.size(); territory++) {
      for (int time = 0; time < times.size(); time++) {
        for (int i = 0; i < group.places().size(); i++) {
          masks.add(
              group.places().get(i),
              territories.nodes().get(territory).key(),
              times.nodes().get(time).key(),
              group.mask(protectedTable, disclosure.threshold(), i, territory, time));
        }
      }
    }
  }

  /** Those of whom the territory is not known are a part like any other. */
  private Axis territories() {
    var codes = new TreeSet<String>();
    counts.byVariant().forEach(slices -> slices.forEach(slice -> codes.add(slice.line())));
    var axis = new Axis.Growing().node(Masks.WHOLE, 1 + codes.size());
    codes.forEach(code -> axis.node(code, 1));
    return codes.isEmpty() ? axis.grown() : axis.sum(Masks.WHOLE, List.copyOf(codes)).grown();
  }

  private List<Tally> tallies(Outcomes group, String territory, String period) {
    return group.places().stream()
        .map(place -> tally(places.indexOf(place), slice -> isThere(slice, territory, period)))
        .toList();
  }

  private static boolean isThere(Slice slice, String territory, String period) {
    return (territory.equals(Masks.WHOLE) || slice.line().equals(territory))
        && slice.month().map(month -> Times.covers(period, month)).orElse(true);
  }

  private Tally tally(int variant, Predicate<Slice> which) {
    return counts.byVariant().get(variant).stream()
        .filter(which)
        .map(Slice::tally)
        .reduce(Tally.NOTHING, Tally::plus);
  }

  /** Variants that cut up the same persons go together: each says how many they are. */
  private List<Outcomes> groups() {
    var groups = new ArrayList<Outcomes>();
    var left = new ArrayList<Integer>();
    for (int i = 0; i < places.size(); i++) {
      left.add(i);
    }
    while (!left.isEmpty()) {
      int first = left.getFirst();
      var together = left.stream().filter(other -> areTogether(first, other)).toList();
      groups.add(
          new Outcomes(
              together.stream().map(places::get).toList(),
              together.stream().map(measures::get).toList(),
              together.size() > 1));
      left.removeAll(together);
    }
    return groups;
  }

  private boolean areTogether(int one, int other) {
    if (one == other) {
      return true;
    }
    return measures.get(one) instanceof Measure.OverCohort first
        && measures.get(other) instanceof Measure.OverCohort second
        && !(first instanceof Measure.CohortCount)
        && first.cohort().start() == second.cohort().start()
        && first.cohort().population().equals(second.cohort().population())
        && (second instanceof Measure.CohortCount || samePersons(one, other));
  }

  /** Two readings of the facts may fall on either side of an event. */
  private boolean samePersons(int one, int other) {
    return Outcomes.persons(measures.get(one), tally(one, _ -> true))
        == Outcomes.persons(measures.get(other), tally(other, _ -> true));
  }
}
