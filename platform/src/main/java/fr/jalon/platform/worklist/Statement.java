package fr.jalon.platform.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A statement and its parameters, so that a test may ask the database how it would run it. */
public record Statement(String sql, List<Object> parameters) {
  private static final String PAGE = ":page";

  public Statement {
    parameters = List.copyOf(parameters);
  }

  /**
   * One page of a list, the most pressing first.
   *
   * @param key the column that tells whose line it is
   */
  public static Statement page(String key, Asked asked) {
    var conditions = new ArrayList<String>();
    var parameters = new ArrayList<Object>();
    for (var filter : asked.filters()) {
      conditions.add(filter.column() + " = ?");
      parameters.add(filter.value());
    }
    asked
        .after()
        .ifPresent(last -> {
          conditions.add("(sort_on, %s, coalesce(rule, '')) > (?, ?, ?)".formatted(key));
          // What an index can follow, which the whole comparison is not.
          conditions.add("sort_on >= ?");
          parameters.add(last.sortOn());
          parameters.add(last.key());
          parameters.add(last.rule());
          parameters.add(last.sortOn());
        });
    parameters.add(asked.rows());
    return new Statement(
        """
        select * from (%s) waiting
         %s
         order by sort_on, %s, coalesce(rule, '')
         limit ?
        """
            .formatted(on(asked.today(), asked.list()), where(conditions), key),
        parameters);
  }

  /** How many lines a list has. */
  public static Statement count(Worklist list, LocalDate today, List<Asked.Filter> filters) {
    var conditions = filters.stream().map(filter -> filter.column() + " = ?").toList();
    return new Statement(
        "select count(*) as lines from (%s) waiting %s"
            .formatted(on(today, list), where(conditions)),
        filters.stream().map(Asked.Filter::value).collect(Collectors.toList()));
  }

  /** The same page inside a query that adds to its lines, where it says {@code :page}. */
  public Statement inside(String query) {
    return new Statement(query.replace(PAGE, sql), parameters);
  }

  private static String where(List<String> conditions) {
    return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
  }

  private static String on(LocalDate today, Worklist list) {
    return list.sql().replace(":today", "date '" + today + "'");
  }
}
