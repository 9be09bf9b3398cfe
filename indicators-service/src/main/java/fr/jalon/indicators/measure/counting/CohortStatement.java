package fr.jalon.indicators.measure.counting;

import fr.jalon.indicators.catalogue.Delay;
import fr.jalon.indicators.catalogue.Filter;
import fr.jalon.indicators.catalogue.Limit;
import fr.jalon.indicators.catalogue.Measure;
import fr.jalon.indicators.catalogue.Measure.Cohort;
import fr.jalon.indicators.fact.Milestone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The SQL of the variants that look at one cohort: a single reading of it says where each person
 * stands under every variant, and counts those who stand alike, by month, regime and line.
 *
 * <p>Averages that need every length are read apart, one row for each number of days.
 */
final class CohortStatement {
  private final Scope scope;
  private final Cohort cohort;
  private final String start;
  private final Conditions conditions;

  private CohortStatement(Scope scope, Cohort cohort) {
    this.scope = scope;
    this.cohort = cohort;
    this.start = "f." + cohort.start().column();
    this.conditions = new Conditions(scope);
  }

  /** Month, regime, line and persons, then five columns for each measure. */
  static Statement of(List<Measure.OverCohort> measures, Scope scope) {
    return new CohortStatement(scope, measures.getFirst().cohort()).compile(measures);
  }

  /** One row for each month, regime, line, standing and number of days. */
  static Statement histogram(Measure.EventDelay measure, Scope scope) {
    return new CohortStatement(scope, measure.cohort()).compile(measure);
  }

  private Statement compile(List<Measure.OverCohort> measures) {
    var line = line();
    var standings = new ArrayList<String>();
    var counts = new ArrayList<String>();
    var keys = new ArrayList<String>();
    for (int i = 0; i < measures.size(); i++) {
      standings.add(standing(measures.get(i), i));
      var key = "running%1$d, gone%1$d, met%1$d".formatted(i);
      keys.add(key);
      counts.add("%s, count(days%d), coalesce(sum(days%d), 0)".formatted(key, i, i));
    }
    // Where each person stands is a key of the grouping, so that it is worked out once a person;
    // booleans, because PostgreSQL knows that they take two values and then does not sort.
    return conditions.statement(
        """
        select month, regime, line, count(*), %s
          from (select %s as month, coalesce(f.regime, '') as regime, %s as line,
                       %s
                  from %s f
                 where %s) cohort
         group by month, regime, line, %s
        """
            .formatted(
                String.join(", ", counts),
                month(),
                line,
                String.join(",\n               ", standings),
                conditions.facts(),
                where(),
                String.join(", ", keys)));
  }

  private Statement compile(Measure.EventDelay measure) {
    var line = line();
    var standing = standing(measure, 0);
    return conditions.statement(
        """
        select month, regime, line, running0, gone0, met0, days0, count(*)
          from (select %s as month, coalesce(f.regime, '') as regime, %s as line,
                       %s
                  from %s f
                 where %s) cohort
         group by month, regime, line, running0, gone0, met0, days0
        """
            .formatted(month(), line, standing, conditions.facts(), where()));
  }

  private String month() {
    return scope.byMonth()
        ? "date_trunc('month', %s::timestamp)::date".formatted(start)
        : "null::date";
  }

  private String line() {
    return scope
        .by()
        .map(by -> {
          var sql = Line.of(by, "?::date");
          sql.chars().filter(c -> c == '?').forEach(_ -> conditions.parameter(scope.last()));
          return sql;
        })
        .orElse("''");
  }

  private String standing(Measure.OverCohort measure, int i) {
    return switch (measure) {
      case Measure.Share(var of, var event, var limit, var where) ->
          standing(
              of.maturity().or(() -> limit.map(Limit::delay)),
              event,
              () -> met(event, limit, where),
              i);
      case Measure.CohortCount(_, var event, var limit, var where) ->
          standing(limit.map(Limit::delay), event, () -> met(event, limit, where), i);
      case Measure.EventDelay(var of, var event, _) ->
          standing(
              of.maturity(),
              Optional.of(event),
              () -> "f.%s is not null".formatted(event.column()),
              i);
    };
  }

  /** Where a person stands, and after how many days the event came; null when it did not. */
  private String standing(
      Optional<Delay> deadline, Optional<Milestone> event, Supplier<String> met, int i) {
    var running = deadline.map(delay -> whileItRuns(due(delay), event, i));
    var days = event.map(e -> "f.%s - %s".formatted(e.column(), start)).orElse("0");
    return "%s, %s as met%d, %s as days%d"
        .formatted(
            running.orElse("false as running%1$d, false as gone%1$d".formatted(i)),
            met.get(),
            i,
            days,
            i);
  }

  private String whileItRuns(String due, Optional<Milestone> event, int i) {
    var unmet =
        event
            .map(e -> " and (f.%1$s is null or f.%1$s > %2$s)".formatted(e.column(), due))
            .orElse("");
    conditions.parameter(scope.asOf());
    return "%s >= ? as running%d, coalesce(f.closed_on <= %s%s, false) as gone%d"
        .formatted(due, i, due, unmet, i);
  }

  private String met(Optional<Milestone> event, Optional<Limit> limit, Filter where) {
    var all = new ArrayList<String>();
    event.ifPresent(e ->
        all.add(
            limit
                .map(within ->
                    "coalesce(f.%s %s %s, false)"
                        .formatted(e.column(), sign(within), due(within.delay())))
                .orElse("f.%s is not null".formatted(e.column()))));
    all.addAll(conditions.matching(where));
    return all.isEmpty() ? "true" : String.join(" and ", all);
  }

  private static String sign(Limit limit) {
    return switch (limit.operator()) {
      case LESS_THAN -> "<";
      case AT_MOST -> "<=";
    };
  }

  private String due(Delay delay) {
    return Conditions.due(start, delay);
  }

  private String where() {
    var all = new ArrayList<String>();
    all.add(start + " between ? and ?");
    all.add(Conditions.nobodys());
    conditions.parameter(scope.first());
    conditions.parameter(scope.last());
    all.addAll(conditions.matching(cohort.population()));
    all.addAll(conditions.territory());
    return String.join(" and ", all);
  }
}
