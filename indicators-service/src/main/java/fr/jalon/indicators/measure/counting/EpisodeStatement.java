package fr.jalon.indicators.measure.counting;

import fr.jalon.indicators.catalogue.Measure;
import fr.jalon.indicators.catalogue.Measure.Following;
import fr.jalon.indicators.catalogue.Measure.Selection;
import fr.jalon.indicators.catalogue.count.Counting;
import fr.jalon.indicators.catalogue.count.Follow;
import fr.jalon.indicators.catalogue.count.Moment;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The SQL of one variant that looks at episodes: one row for each month, regime, line, standing and
 * number of days. Each span of days is read by an index on a day of the episode.
 *
 * <p>A person who counts once stands on the line of their last episode, so that lines add up.
 */
final class EpisodeStatement {
  private final Scope scope;
  private final Selection selection;
  private final Conditions conditions;

  private EpisodeStatement(Scope scope, Selection selection) {
    this.scope = scope;
    this.selection = selection;
    this.conditions = new Conditions(scope);
  }

  static Statement of(Measure.OverEpisodes measure, Scope scope) {
    return new EpisodeStatement(scope, measure.selection()).compile(reading(measure));
  }

  /** Each episode, its parcours, the two days that say where it stands, and where. */
  static Statement members(Measure.OverEpisodes measure, Scope scope) {
    return new EpisodeStatement(scope, measure.selection()).list(reading(measure));
  }

  private static Reading reading(Measure.OverEpisodes measure) {
    return switch (measure) {
      case Measure.Stock(_, var counting, _) -> Reading.at(Moment.DURING, "p.last_day", counting);
      case Measure.EpisodeCount(_, var at, var counting, var following) ->
          Reading.at(at, "p.first_day", counting).followed(following);
      case Measure.Lapse(_, var from, var since, var to, _) ->
          Reading.at(to, "p.first_day", Counting.EPISODES)
              .lasting(
                  "e.%s - %s"
                      .formatted(
                          column(to),
                          since
                              .map(each -> "f." + each.column())
                              .orElseGet(() -> "e." + column(from))));
      case Measure.FollowedShare(_, var following) ->
          Reading.at(Moment.STARTED, "p.first_day", Counting.EPISODES)
              .followed(Optional.of(following));
    };
  }

  /** What is read of each episode, and which day of it must fall in the span. */
  private record Reading(
      Moment at, String from, Counting counting, Optional<Following> following, String days) {
    static Reading at(Moment at, String from, Counting counting) {
      return new Reading(at, from, counting, Optional.empty(), "null::integer");
    }

    Reading followed(Optional<Following> by) {
      return new Reading(at, from, counting, by, days);
    }

    Reading lasting(String days) {
      return new Reading(at, from, counting, following, days);
    }
  }

  private Statement compile(Reading reading) {
    var counted = counted(reading);
    return conditions.statement(
        """
        select %s, regime, line, running, false, met, days, %s
          from (%s) counted
         group by first_day, regime, line, running, met, days
        """
            .formatted(
                scope.byMonth() ? "first_day" : "null::date",
                reading.counting() == Counting.AMOUNT ? "coalesce(sum(amount), 0)" : "count(*)",
                counted));
  }

  private Statement list(Reading reading) {
    var counted = counted(reading);
    return conditions.statement(
        """
        select coalesce(parcours_id, subject_id), subject_id, started_on, %s, running, false, met,
               days
          from (%s) counted
        """
            .formatted(reading.at() == Moment.DURING ? "ended_on" : column(reading.at()), counted));
  }

  /** The episodes that count, once a person where persons are counted. */
  private String counted(Reading reading) {
    var line = scope.by().map(by -> Line.of(by, "p.last_day")).orElse("''");
    var standing = reading.following().map(this::standing).orElse("false as running, true as met");
    conditions.parameter(spans().stream().map(Span::first).toList());
    conditions.parameter(spans().stream().map(Span::last).toList());
    var source = conditions.from(selection.of(), "e");
    var where = where(reading);
    var once = reading.counting() == Counting.PERSONS;
    return """
    select %1$s p.first_day, coalesce(f.regime, '') as regime, %2$s as line,
           %3$s, %4$s as days, e.amount, e.parcours_id, e.subject_id, e.asked_on, e.started_on,
           e.ended_on
      from unnest(?::date[], ?::date[]) as p (first_day, last_day)
      join %5$s on %6$s
      left join %7$s f on f.parcours_id = e.parcours_id
     where %8$s
     %9$s\
    """
        .formatted(
            once ? "distinct on (p.first_day, coalesce(f.person_id, e.person_id))" : "",
            line,
            standing,
            reading.days(),
            source,
            String.join(" and ", where.on()),
            conditions.facts(),
            String.join(" and ", where.beside()),
            once
                ? "order by p.first_day, coalesce(f.person_id, e.person_id), met desc, running"
                    + " desc, e.started_on desc, e.subject_id"
                : "");
  }

  private record Where(List<String> on, List<String> beside) {}

  private Where where(Reading reading) {
    var on = new ArrayList<>(conditions.matching(selection.of(), "e"));
    var beside = new ArrayList<String>();
    if (reading.at() == Moment.DURING) {
      var inForce = conditions.inForce(selection.of(), "e", reading.from(), "p.last_day");
      on.add(inForce.getFirst());
      beside.addAll(inForce.subList(1, inForce.size()));
    } else if (reading.at() == Moment.ENDED) {
      on.add("%s between p.first_day and p.last_day".formatted(Conditions.lastDay("e")));
      on.add("e.ended_on is not null");
    } else {
      on.add("e.%s between p.first_day and p.last_day".formatted(column(reading.at())));
    }
    beside.addAll(conditions.beside(selection, dayLookedAt(reading.at())));
    return new Where(on, beside);
  }

  private static String dayLookedAt(Moment at) {
    return at == Moment.DURING ? "p.last_day" : "e." + column(at);
  }

  private static String column(Moment moment) {
    return switch (moment) {
      case ASKED -> "asked_on";
      case STARTED -> "started_on";
      case ENDED -> "ended_on";
      case DURING -> throw new IllegalArgumentException("An episode in progress is no day");
    };
  }

  /** Whether the delay still runs, and whether another episode came in it. */
  private String standing(Following following) {
    var due = Conditions.due("e.started_on", following.within());
    var started = following.how() == Follow.STARTED;
    conditions.parameter(scope.asOf());
    if (!started) {
      conditions.parameter(scope.asOf());
    }
    var source = conditions.from(following.by(), "b");
    var all = new ArrayList<String>();
    all.add("b.person_id = any (same_persons(coalesce(f.person_id, e.person_id)))");
    all.add("b.subject_id <> e.subject_id");
    all.addAll(conditions.matching(following.by(), "b"));
    all.add(
        following.how() == Follow.IN_FORCE
            ? "b.started_on <= " + due
            : "b.started_on between e.started_on and " + due);
    if (!started) {
      all.add("%s >= %s".formatted(Conditions.lastDay("b"), due));
    }
    // What goes on at the end of the delay is not known before it.
    return "%s >= ? as running, %sexists (select 1 from %s where %s) as met"
        .formatted(due, started ? "" : due + " < ? and ", source, String.join(" and ", all));
  }

  private record Span(LocalDate first, LocalDate last) {}

  /** The days of each month or of the whole period; a future that has not begun has none. */
  private List<Span> spans() {
    if (!scope.byMonth()) {
      return span(scope.first(), scope.last()).stream().toList();
    }
    var spans = new ArrayList<Span>();
    for (var month = YearMonth.from(scope.first());
        !month.isAfter(YearMonth.from(scope.last()));
        month = month.plusMonths(1)) {
      span(month.atDay(1), month.atEndOfMonth()).ifPresent(spans::add);
    }
    return spans;
  }

  private Optional<Span> span(LocalDate first, LocalDate last) {
    if (first.isAfter(scope.asOf())) {
      return Optional.empty();
    }
    return Optional.of(new Span(first, last.isAfter(scope.asOf()) ? scope.asOf() : last));
  }
}
