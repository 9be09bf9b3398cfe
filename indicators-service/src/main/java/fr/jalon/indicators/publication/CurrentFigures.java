package fr.jalon.indicators.publication;

import fr.jalon.indicators.catalogue.Indicator;
import fr.jalon.indicators.catalogue.Measure;
import fr.jalon.indicators.catalogue.Variant;
import fr.jalon.indicators.catalogue.count.Counting;
import fr.jalon.indicators.fact.TerritoryRepository;
import fr.jalon.indicators.measure.Figure;
import fr.jalon.indicators.measure.MeasureIndicator;
import fr.jalon.indicators.measure.counting.Member;
import fr.jalon.indicators.measure.counting.Member.Standing;
import fr.jalon.indicators.measure.secret.Mask;
import fr.jalon.indicators.measure.secret.Masks;
import fr.jalon.indicators.measure.secret.ProtectFigures;
import fr.jalon.indicators.period.Period;
import fr.jalon.indicators.publication.PublishedFigure.Definition;
import fr.jalon.indicators.publication.PublishedFigure.FigureKey;
import fr.jalon.indicators.publication.PublishedFigure.Promise;
import fr.jalon.indicators.publication.PublishedFigure.Said;
import fr.jalon.indicators.publication.member.Fingerprint;
import fr.jalon.indicators.publication.member.LiveMembers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Computes every figure of one indicator over a period, with those whom each counts. */
@ApplicationScoped
public class CurrentFigures {
  /** Facts go on arriving while one reads: a figure is read again until it and its list agree. */
  private static final int READINGS = 5;

  private final TerritoryRepository territories;
  private final MeasureIndicator measureIndicator;
  private final LiveMembers liveMembers;
  private final ProtectFigures protectFigures;
  private final Running running;

  CurrentFigures(
      TerritoryRepository territories,
      MeasureIndicator measureIndicator,
      LiveMembers liveMembers,
      ProtectFigures protectFigures,
      Running running) {
    this.territories = territories;
    this.measureIndicator = measureIndicator;
    this.liveMembers = liveMembers;
    this.protectFigures = protectFigures;
    this.running = running;
  }

  /** A figure, and those behind it. */
  public record Current(PublishedFigure figure, List<Member> members) {
    public Current {
      members = List.copyOf(members);
    }
  }

  /** Those of the département and of each territory, with what of them must be hidden. */
  List<Current> handle(Indicator indicator, Period period) {
    var frozen = new ArrayList<Current>();
    frozen.addAll(figures(indicator, period, Optional.empty()));
    if (indicator.variants().stream().anyMatch(variant -> variant.measure().isComputed())) {
      for (var territory : territories.codes()) {
        frozen.addAll(figures(indicator, period, Optional.of(territory)));
      }
    }
    return masked(indicator, period, frozen);
  }

  /** Those of every variant, there. */
  public List<Current> figures(Indicator indicator, Period period, Optional<String> territory) {
    for (int reading = 1; ; reading++) {
      var answer =
          measureIndicator.handle(
              new MeasureIndicator.Question(
                  indicator.code(),
                  Optional.of(period.name()),
                  territory,
                  Optional.empty(),
                  Optional.empty(),
                  List.of()));
      var frozen = new ArrayList<Current>();
      boolean agree = true;
      for (var figure : answer.variants()) {
        var members = liveMembers.of(figure.variant().measure(), period, territory, answer.asOf());
        agree &= agree(figure, members);
        frozen.add(new Current(published(indicator, figure, territory, members), members));
      }
      if (agree) {
        return frozen;
      }
      if (reading == READINGS) {
        throw new IllegalStateException(
            "%s changes faster than it is read".formatted(indicator.code()));
      }
    }
  }

  /** Money is counted in cents, everything else by those behind it. */
  private static boolean agree(Figure figure, List<Member> members) {
    var measure = figure.variant().measure();
    if (!measure.isComputed() || isMoney(measure)) {
      return true;
    }
    var tally = figure.tally();
    return tally.denominator() == count(members, Standing.MET) + count(members, Standing.UNMET)
        && tally.immature() == count(members, Standing.RUNNING)
        && tally.excluded() == count(members, Standing.LEFT);
  }

  private static boolean isMoney(Measure measure) {
    return switch (measure) {
      case Measure.EpisodeCount count -> count.counting() == Counting.AMOUNT;
      case Measure.Stock stock -> stock.counting() == Counting.AMOUNT;
      default -> false;
    };
  }

  private static long count(List<Member> members, Standing standing) {
    return members.stream().filter(member -> member.standing() == standing).count();
  }

  private static PublishedFigure published(
      Indicator indicator, Figure figure, Optional<String> territory, List<Member> members) {
    var variant = figure.variant();
    var tally = figure.tally();
    return new PublishedFigure(
        new FigureKey(indicator.code(), variant.name(), territory.orElse(PublishedFigure.WHOLE)),
        definition(indicator, variant),
        new Said(
            figure.value(),
            tally.numerator(),
            figure.denominator(),
            tally.immature(),
            tally.excluded(),
            tally.withoutEvent(),
            figure.target().map(target -> new Promise(target.comparator(), target.value())),
            figure.verdict()),
        Mask.NONE,
        members.size(),
        Fingerprint.of(members));
  }

  private static Definition definition(Indicator indicator, Variant variant) {
    return new Definition(
        indicator.version(),
        indicator.classe().name(),
        indicator.fiche(),
        indicator.label(),
        variant.label(),
        variant.unit(),
        indicator.rule(variant),
        indicator.source());
  }

  private List<Current> masked(Indicator indicator, Period period, List<Current> frozen) {
    var masks = protectFigures.handle(indicator, List.of(period), running.today());
    return frozen.stream()
        .map(each -> new Current(masked(each.figure(), indicator, period, masks), each.members()))
        .toList();
  }

  private static PublishedFigure masked(
      PublishedFigure figure, Indicator indicator, Period period, Masks masks) {
    var key = figure.key();
    int place = indicator.variants().stream().map(Variant::name).toList().indexOf(key.variant());
    return new PublishedFigure(
        key,
        figure.definition(),
        figure.said(),
        masks.at(place, key.ofTerritory(), period.name()),
        figure.members(),
        figure.sha256());
  }
}
