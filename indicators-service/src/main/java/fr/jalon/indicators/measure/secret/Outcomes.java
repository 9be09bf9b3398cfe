package fr.jalon.indicators.measure.secret;

import fr.jalon.indicators.catalogue.Measure;
import fr.jalon.indicators.disclosure.Axis;
import fr.jalon.indicators.disclosure.Protected;
import fr.jalon.indicators.measure.counting.Tally;
import java.util.ArrayList;
import java.util.List;

/**
 * The axis of what became of the same persons under several variants: each variant cuts them up in
 * its own way, and whoever sees one cut entirely knows how many they are in the others.
 *
 * @param places of the variants in the indicator
 * @param measures of those variants
 * @param ofOneCohort whether every variant counts the same persons
 */
record Outcomes(List<Integer> places, List<Measure> measures, boolean ofOneCohort) {
  private static final String COHORT = "cohorte";

  /** How persons are cut up by one measure. */
  private enum Cut {
    /** Met, or not; of those who are not, some late and some without the event. */
    SHARE,
    /** Met, or not. */
    PLAIN_SHARE,
    /** Those who have a length, and those who have none. */
    AVERAGE,
    /** One number. */
    COUNT
  }

  private static Cut cut(Measure measure) {
    return switch (measure) {
      case Measure.Share(_, var event, _, _) -> event.isPresent() ? Cut.SHARE : Cut.PLAIN_SHARE;
      case Measure.FollowedShare _ -> Cut.PLAIN_SHARE;
      case Measure.EventDelay _, Measure.Lapse _ -> Cut.AVERAGE;
      case Measure.CohortCount _,
          Measure.EpisodeCount _,
          Measure.Stock _,
          Measure.Declared _,
          Measure.Dated _,
          Measure.NotComputed _,
          Measure.Table _ ->
          Cut.COUNT;
    };
  }

  Axis axis() {
    var axis = new Axis.Growing();
    if (ofOneCohort) {
      axis.node(COHORT, 0);
    }
    for (int i = 0; i < measures.size(); i++) {
      var parts = new ArrayList<>(List.of("den" + i, "immature" + i, "excluded" + i));
      axis.node("den" + i, 3).node("immature" + i, 1).node("excluded" + i, 1);
      switch (cut(measures.get(i))) {
        case SHARE ->
            axis.node("met" + i, 2)
                .node("unmet" + i, 0)
                .node("late" + i, 0)
                .node("without" + i, 1)
                .sum("den" + i, List.of("met" + i, "unmet" + i))
                .sum("unmet" + i, List.of("late" + i, "without" + i));
        case PLAIN_SHARE ->
            axis.node("met" + i, 2)
                .node("unmet" + i, 0)
                .sum("den" + i, List.of("met" + i, "unmet" + i));
        case AVERAGE -> {
          axis.node("without" + i, 1);
          parts.add("without" + i);
        }
        case COUNT -> {
          int same = sameCondition(i);
          if (same >= 0) {
            axis.node("early" + i, 0).sum("den" + i, List.of("met" + same, "early" + i));
          }
        }
      }
      if (ofOneCohort && cut(measures.get(i)) != Cut.COUNT) {
        axis.sum(COHORT, parts);
      }
    }
    return axis.grown();
  }

  /** How many stand at each place of the axis. */
  List<Long> counts(List<Tally> tallies) {
    var counts = new ArrayList<Long>();
    if (ofOneCohort) {
      counts.add(persons(measures.getFirst(), tallies.getFirst()));
    }
    for (int i = 0; i < measures.size(); i++) {
      var tally = tallies.get(i);
      counts.add(tally.denominator());
      counts.add(tally.immature());
      counts.add(tally.excluded());
      long unmet = tally.denominator() - tally.numerator();
      switch (cut(measures.get(i))) {
        case SHARE -> {
          counts.add(tally.numerator());
          counts.add(unmet);
          counts.add(unmet - tally.withoutEvent());
          counts.add(tally.withoutEvent());
        }
        case PLAIN_SHARE -> {
          counts.add(tally.numerator());
          counts.add(unmet);
        }
        case AVERAGE -> counts.add(tally.withoutEvent());
        case COUNT -> {
          int same = sameCondition(i);
          if (same >= 0) {
            counts.add(tally.denominator() - tallies.get(same).numerator());
          }
        }
      }
    }
    return counts;
  }

  /**
   * The share whose numerator this count repeats, before or after the delay has run; none
   * otherwise.
   */
  private int sameCondition(int place) {
    if (measures.get(place)
        instanceof Measure.CohortCount(var of, var event, var limit, var where)) {
      for (int i = 0; i < place; i++) {
        if (measures.get(i) instanceof Measure.Share share
            && share.equals(new Measure.Share(share.cohort(), event, limit, where))
            && share.cohort().start() == of.start()
            && share.cohort().population().equals(of.population())) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Everyone whom the measure looked at. */
  static long persons(Measure measure, Tally tally) {
    long apart = tally.denominator() + tally.immature() + tally.excluded();
    return cut(measure) == Cut.AVERAGE ? apart + tally.withoutEvent() : apart;
  }

  /** What a reader is not shown of the variant in that place of this group. */
  Mask mask(Protected table, int threshold, int place, int... before) {
    var axis = axis();
    var cut = cut(measures.get(place));
    boolean isShare = cut == Cut.SHARE || cut == Cut.PLAIN_SHARE;
    boolean denominator = hides(table, axis, "den" + place, before);
    return new Mask(
        isShare ? hides(table, axis, "met" + place, before) : denominator,
        denominator,
        hides(table, axis, "immature" + place, before),
        hides(table, axis, "excluded" + place, before),
        (cut == Cut.SHARE || cut == Cut.AVERAGE) && hides(table, axis, "without" + place, before),
        threshold);
  }

  private static boolean hides(Protected table, Axis axis, String key, int... before) {
    var places = new int[before.length + 1];
    System.arraycopy(before, 0, places, 0, before.length);
    places[before.length] = axis.place(key);
    return table.hides(places);
  }
}
