package fr.jalon.indicators.dashboard.funnel;

import fr.jalon.indicators.measure.Period;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts the steps of a cohort in the facts, and the days between them, in one statement. */
@ApplicationScoped
class FunnelRepository {
  private static final List<Step> STEPS = List.of(Step.values());
  private static final int DELAYS = STEPS.size() - 1;

  /** What PostgreSQL's {@code grouping} says of a row that is grouped by none of the delays. */
  private static final int WHOLE = (1 << DELAYS) - 1;

  private final AgroalDataSource database;

  FunnelRepository(AgroalDataSource database) {
    this.database = database;
  }

  Funnel count(Period period, Optional<String> territory, LocalDate asOf, int months) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql(territory.isPresent()))) {
      bind(select, period, territory, asOf, months);
      var funnel = new Funnel();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          read(rows, funnel);
        }
      }
      return funnel;
    } catch (SQLException failure) {
      throw new IllegalStateException("The steps of a cohort could not be counted", failure);
    }
  }

  /** One reading of the cohort; one grouping for the steps, one for each delay's histogram. */
  private static String sql(boolean ofATerritory) {
    var between =
        delays(i ->
            "f.%s - f.%s as days%d".formatted(STEPS.get(i).column(), STEPS.get(i - 1).column(), i));
    return """
    select standing, grouping(%1$s), %1$s, count(*), %2$s
      from (select case
                     when due >= ? then 'IMMATURE'
                     when f.closed_on <= due
                          and (f.contract_signed_on is null or f.contract_signed_on > due)
                       then 'EXCLUDED'
                     else 'COUNTED'
                   end as standing, %3$s, %4$s
              from parcours_fact f,
                   lateral (select (f.received_on + ? * interval '1 month')::date as due) maturity
             where f.received_on between ? and ?
               and f.origin = 'ENTRY'
               and f.closed_reason is distinct from 'DOUBLON' %5$s) cohort
     group by grouping sets ((standing), %6$s)
    """
        .formatted(
            delays("days%d"::formatted),
            columns("count(%s)"),
            between,
            columns("f.%s"),
            ofATerritory ? "and f.territory = ?" : "",
            delays("(standing, days%d)"::formatted));
  }

  private static String delays(IntFunction<String> each) {
    return IntStream.rangeClosed(1, DELAYS).mapToObj(each).collect(Collectors.joining(", "));
  }

  private static String columns(String template) {
    return STEPS.stream()
        .map(step -> template.formatted(step.column()))
        .collect(Collectors.joining(", "));
  }

  private static void bind(
      PreparedStatement select,
      Period period,
      Optional<String> territory,
      LocalDate asOf,
      int months)
      throws SQLException {
    select.setObject(1, asOf);
    select.setInt(2, months);
    select.setObject(3, period.first());
    select.setObject(4, period.last());
    if (territory.isPresent()) {
      select.setString(5, territory.get());
    }
  }

  private static void read(ResultSet row, Funnel funnel) throws SQLException {
    long persons = row.getLong(3 + DELAYS);
    var standing = row.getString(1);
    int grouping = row.getInt(2);
    if (grouping == WHOLE) {
      switch (standing) {
        case "IMMATURE" -> funnel.setAside(persons, 0);
        case "EXCLUDED" -> funnel.setAside(0, persons);
        default -> {
          for (int i = 0; i < STEPS.size(); i++) {
            funnel.reach(STEPS.get(i), row.getLong(4 + DELAYS + i));
          }
        }
      }
    } else if (standing.equals("COUNTED")) {
      int delay = DELAYS - Integer.numberOfTrailingZeros(WHOLE ^ grouping);
      int days = row.getInt(2 + delay);
      if (!row.wasNull()) {
        funnel.days(STEPS.get(delay)).add(days, persons);
      }
    }
  }
}
