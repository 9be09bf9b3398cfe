package fr.jalon.indicators.measure;

import fr.jalon.indicators.catalogue.Delay;
import fr.jalon.indicators.catalogue.Filter;
import fr.jalon.indicators.catalogue.Indicator;
import fr.jalon.indicators.catalogue.Limit;
import fr.jalon.indicators.catalogue.Measure;
import fr.jalon.indicators.catalogue.Variant;
import fr.jalon.indicators.fact.Milestone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The SQL of one indicator over one scope: a single reading of the cohort counts every variant, by
 * month and regime.
 *
 * <p>Only names of {@link Milestone} and {@link fr.jalon.indicators.fact.Dimension}, and lengths of
 * delays, are written into the text; whatever comes from a request, and every value of a filter, is
 * a parameter.
 *
 * @param parameters in the order of the question marks: a date, a text, or a list of texts
 */
record Statement(String sql, List<Object> parameters) {

  /** How many columns each variant takes, in the order of the parts of {@link Tally}. */
  static final int COLUMNS_OF_A_VARIANT = 5;

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
      var counts = new ArrayList<String>();
      var conditions = new ArrayList<String>();
      for (int i = 0; i < indicator.variants().size(); i++) {
        var variant = indicator.variants().get(i);
        counts.add(counts(variant.measure(), i));
        conditions.add(conditions(variant, i));
      }
      var where = where();
      var sql =
          """
          select month, regime, %s
            from (select date_trunc('month', %s)::date as month, coalesce(f.regime, '') as regime,
                         %s
                    from parcours_fact f
                   where %s) cohort
           group by month, regime
          """
              .formatted(
                  String.join(",\n       ", counts),
                  start,
                  String.join(",\n               ", conditions),
                  where);
      return new Statement(sql, List.copyOf(parameters));
    }

    /** The counts of one variant, from the conditions numbered {@code i}. */
    private static String counts(Measure measure, int i) {
      var counted = "mature%d and not gone%d".formatted(i, i);
      var numerator =
          switch (measure) {
            case Measure.Share _ -> "count(*) filter (where %s and met%d)".formatted(counted, i);
            case Measure.MeanDelay _ ->
                "coalesce(sum(days%d) filter (where %s), 0)".formatted(i, counted);
          };
      var denominator =
          switch (measure) {
            case Measure.Share _ -> "count(*) filter (where %s)".formatted(counted);
            case Measure.MeanDelay _ -> "count(days%d) filter (where %s)".formatted(i, counted);
          };
      return "%s, %s, count(*) filter (where not mature%d), count(*) filter (where mature%d and gone%d), count(*) filter (where %s and days%d is null)"
          .formatted(numerator, denominator, i, i, i, counted, i);
    }

    /** Whether a parcours is mature, gone before its time, in the numerator, and after how long. */
    private String conditions(Variant variant, int i) {
      return switch (variant.measure()) {
        case Measure.Share(var event, var limit, var where) -> {
          var deadline = indicator.maturity().or(() -> limit.map(Limit::delay));
          yield timing(deadline, event, i)
              + ", (%s) as met%d".formatted(met(event, limit, where), i);
        }
        case Measure.MeanDelay(var event) -> timing(indicator.maturity(), Optional.of(event), i);
      };
    }

    private String timing(Optional<Delay> deadline, Optional<Milestone> event, int i) {
      var days = event.map(e -> "f.%s - %s".formatted(e.column(), start)).orElse("0");
      if (deadline.isEmpty()) {
        return "true as mature%d, false as gone%d, %s as days%d".formatted(i, i, days, i);
      }
      var due = due(deadline.get());
      var unmet =
          event
              .map(e -> " and (f.%1$s is null or f.%1$s > %2$s)".formatted(e.column(), due))
              .orElse("");
      parameters.add(scope.asOf());
      return "(%s < ?) as mature%d, (f.closed_on is not null and f.closed_on <= %s%s) as gone%d, %s as days%d"
          .formatted(due, i, due, unmet, i, days, i);
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
