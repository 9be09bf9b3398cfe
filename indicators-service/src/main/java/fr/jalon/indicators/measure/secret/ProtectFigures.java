package fr.jalon.indicators.measure.secret;

import fr.jalon.indicators.catalogue.Indicator;
import fr.jalon.indicators.catalogue.Measure;
import fr.jalon.indicators.catalogue.Variant;
import fr.jalon.indicators.catalogue.count.Breakdown;
import fr.jalon.indicators.catalogue.count.Counting;
import fr.jalon.indicators.disclosure.Disclosure;
import fr.jalon.indicators.measure.counting.CountRepository;
import fr.jalon.indicators.measure.counting.Scope;
import fr.jalon.indicators.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Says which parts of the figures of an indicator must be hidden, from the whole of what may be
 * asked of it: every territory, and every month, quarter and year that add up.
 *
 * <p>What does not add up over months, a stock or a number of distinct persons, is protected over
 * the territories of its own period.
 */
@ApplicationScoped
public class ProtectFigures {
  private final CountRepository counts;
  private final Disclosure disclosure;

  ProtectFigures(CountRepository counts, Disclosure disclosure) {
    this.counts = counts;
    this.disclosure = disclosure;
  }

  /** What hides what, for the figures of these periods, looked at on that day. */
  @Transactional
  public Masks handle(Indicator indicator, List<Period> periods, LocalDate asOf) {
    var measures =
        indicator.variants().stream().map(Variant::measure).map(ProtectFigures::counted).toList();
    var masks = Masks.none();
    var additive = places(measures, ProtectFigures::addsUpOverMonths);
    var years = new TreeSet<Integer>();
    periods.forEach(period -> years.add(period.first().getYear()));
    if (!additive.isEmpty()) {
      for (int year : years) {
        var scope = scope(Period.ofYear(year), asOf, true);
        var counted = counts.count(at(measures, additive), scope);
        new Protection(disclosure, additive, at(measures, additive), counted).ofYear(year, masks);
      }
    }
    var single = places(measures, measure -> measure.isComputed() && !addsUpOverMonths(measure));
    if (!single.isEmpty()) {
      for (var period : periods) {
        var counted = counts.count(at(measures, single), scope(period, asOf, false));
        new Protection(disclosure, single, at(measures, single), counted)
            .ofPeriod(period.name(), masks);
      }
    }
    return masks;
  }

  /** An amount of money is as secret as the number of episodes that it was given for. */
  private static Measure counted(Measure measure) {
    return switch (measure) {
      case Measure.EpisodeCount(var selection, var at, var counting, var following)
          when counting == Counting.AMOUNT ->
          new Measure.EpisodeCount(selection, at, Counting.EPISODES, following);
      case Measure.Stock(var selection, var counting, var per) when counting == Counting.AMOUNT ->
          new Measure.Stock(selection, Counting.EPISODES, per);
      default -> measure;
    };
  }

  private static boolean addsUpOverMonths(Measure measure) {
    return switch (measure) {
      case Measure.OverCohort _, Measure.Lapse _, Measure.FollowedShare _ -> true;
      case Measure.EpisodeCount count -> count.counting() != Counting.PERSONS;
      case Measure.Stock _,
          Measure.Declared _,
          Measure.Dated _,
          Measure.NotComputed _,
          Measure.Table _ ->
          false;
    };
  }

  private static List<Integer> places(List<Measure> measures, Predicate<Measure> which) {
    return IntStream.range(0, measures.size())
        .filter(place -> which.test(measures.get(place)))
        .boxed()
        .toList();
  }

  private static List<Measure> at(List<Measure> measures, List<Integer> places) {
    return places.stream().map(measures::get).toList();
  }

  private static Scope scope(Period period, LocalDate asOf, boolean byMonth) {
    return new Scope(
        period.first(),
        period.last(),
        Optional.empty(),
        asOf,
        Optional.empty(),
        byMonth,
        Optional.of(Breakdown.TERRITORY));
  }
}
