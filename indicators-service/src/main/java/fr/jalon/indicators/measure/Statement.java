package fr.jalon.indicators.measure;

import fr.jalon.indicators.catalogue.Delay;
import fr.jalon.indicators.catalogue.Filter;
import fr.jalon.indicators.catalogue.Indicator;
import fr.jalon.indicators.catalogue.Limit;
import fr.jalon.indicators.catalogue.Measure;
import fr.jalon.indicators.fact.Milestone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The SQL of one indicator over one scope: a single reading of the cohort says where each person
 * stands under every variant, and counts those who stand alike, by month and regime.
 *
 * <p>Only names of {@link Milestone} and {@link fr.jalon.indicators.fact.Dimension}, and lengths of
 * delays, are written into the text; whatever comes from a request, and every value of a filter, is
 * a parameter.
 *
 * @param parameters in the order of the question marks: a date, a text, or a list of texts
 */
record Statement(String sql, List<Object> parameters) {

  static Statement of(Indicator indicator, Scope scope) {
    return new Compilation(indicator, scope).compile();
  }

  private static final class Compilation {
    private final Indicator indicator;
    private final Scope scope;
    private final String start;
    private final List<Object> parameters = new ArrayList<>();

    Compilation(Indicator indicator, Scope scope) {
      this.indicator = indicator;
      this.scope = scope;
      this.start = "f." + indicator.cohort().column();
    }

    Statement compile() {
      var standings = new ArrayList<String>();
      var counts = new ArrayList<String>();
      var keys = new ArrayList<String>();
      for (int i = 0; i < indicator.variants().size(); i++) {
        standings.add(standing(indicator.variants().get(i).measure(), i));
        var key = "running%1$d, gone%1$d, met%1$d".formatted(i);
        keys.add(key);
        counts.add("%s, count(days%d), coalesce(sum(days%d), 0)".formatted(key, i, i));
      }
      // Where each person stands is a key of the grouping, so that it is worked out once a person;
      // booleans, because PostgreSQL knows that they take two values and then does not sort.
      var sql =
          """
          select month, regime, count(*), %s
            from (select %s as month, coalesce(f.regime, '') as regime,
                         %s
                    from parcours_fact f
                   where %s) cohort
           group by month, regime, %s
          """
              .formatted(
                  String.join(", ", counts),
                  month(),
                  String.join(",\n               ", standings),
                  where(),
                  String.join(", ", keys));
      return new Statement(sql, List.copyOf(parameters));
    }

    private String month() {
      return scope.byMonth()
          ? "date_trunc('month', %s::timestamp)::date".formatted(start)
          : "null::date";
    }

    private String standing(Measure measure, int i) {
      return switch (measure) {
        case Measure.Share(var event, var limit, var where) ->
            standing(
                indicator.maturity().or(() -> limit.map(Limit::delay)),
                event,
                () -> met(event, limit, where),
                i);
        case Measure.MeanDelay(var event) ->
            standing(
                indicator.maturity(),
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
      parameters.add(scope.asOf());
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
      all.addAll(matching(where));
      return String.join(" and ", all);
    }

    private static String sign(Limit limit) {
      return switch (limit.operator()) {
        case LESS_THAN -> "<";
        case AT_MOST -> "<=";
      };
    }

    private String due(Delay delay) {
      return switch (delay.unit()) {
        case DAYS -> "(%s + %d)".formatted(start, delay.length());
        case MONTHS -> "(%s + interval '%d months')::date".formatted(start, delay.length());
      };
    }

    private String where() {
      var all = new ArrayList<String>();
      all.add(start + " between ? and ?");
      // The duplicate that a merge of persons closed is nobody's parcours: it was never one.
      all.add("f.closed_reason is distinct from 'DOUBLON'");
      parameters.add(scope.first());
      parameters.add(scope.last());
      all.addAll(matching(indicator.population()));
      scope
          .territory()
          .ifPresent(code -> {
            all.add("f.territory = ?");
            parameters.add(code);
          });
      return String.join(" and ", all);
    }

    private List<String> matching(Filter filter) {
      var conditions = new ArrayList<String>();
      filter
          .values()
          .forEach((dimension, allowed) -> {
            conditions.add("coalesce(f.%s = any (?), false)".formatted(dimension.column()));
            parameters.add(allowed);
          });
      return conditions;
    }
  }
}
