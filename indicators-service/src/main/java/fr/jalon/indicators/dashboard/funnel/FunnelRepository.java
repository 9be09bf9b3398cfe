package fr.jalon.indicators.dashboard.funnel;

import fr.jalon.indicators.period.Period;
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

  private static final String COUNTED = "COUNTED";

  /**
   * What PostgreSQL's {@code grouping} says of a row by territory: a bit for each column left out.
   */
  private static final int BY_TERRITORY = (1 << DELAYS) - 1;

  /** The same where every column is left out; a row by one delay lacks the bit of that delay. */
  private static final int BY_DELAY = (1 << (DELAYS + 1)) - 1;

  /** One reading of the cohort; one grouping for the steps, one for each delay's histogram. */
  private static final String SQL =
      """
      select standing, grouping(territory, %1$s), territory, %1$s, count(*), %2$s, wanted
        from (select case
                       when due >= ? then 'IMMATURE'
                       when f.closed_on <= due
                            and (f.contract_signed_on is null or f.contract_signed_on > due)
                         then 'EXCLUDED'
                       else 'COUNTED'
                     end as standing,
                     f.territory, cast(? as text) is null or f.territory = ? as wanted, %3$s, %4$s
                from parcours_fact f,
                     lateral (select (f.received_on + ? * interval '1 month')::date as due) maturity
               where f.received_on between ? and ?
                 and f.origin = 'ENTRY'
                 and f.closed_reason is distinct from 'DOUBLON') cohort
       group by grouping sets ((standing, territory, wanted), %5$s)
      """
          .formatted(
              delays("days%d"::formatted),
              columns("count(%s)"),
              delays(i ->
                  "f.%s - f.%s as days%d"
                      .formatted(STEPS.get(i).column(), STEPS.get(i - 1).column(), i)),
              columns("f.%s"),
              delays("(standing, wanted, days%d)"::formatted));

  private final AgroalDataSource database;

  FunnelRepository(AgroalDataSource database) {
    this.database = database;
  }

  /** Persons of every territory, days of the one asked for. */
  Funnel count(Period period, Optional<String> territory, LocalDate asOf, int months) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(SQL)) {
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
    select.setString(2, territory.orElse(null));
    select.setString(3, territory.orElse(null));
    select.setInt(4, months);
    select.setObject(5, period.first());
    select.setObject(6, period.last());
  }

  private static void read(ResultSet row, Funnel funnel) throws SQLException {
    var standing = row.getString(1);
    int grouping = row.getInt(2);
    var territory = Optional.ofNullable(row.getString(3));
    long persons = row.getLong(4 + DELAYS);
    if (grouping == BY_TERRITORY) {
      if (standing.equals(COUNTED)) {
        for (int i = 0; i < STEPS.size(); i++) {
          funnel.reach(STEPS.get(i), territory, row.getLong(5 + DELAYS + i), persons);
        }
      } else {
        funnel.setAside(standing, territory, persons);
      }
    } else if (standing.equals(COUNTED) && row.getBoolean(5 + DELAYS + STEPS.size())) {
      int delay = DELAYS - Integer.numberOfTrailingZeros(BY_DELAY ^ grouping);
      int days = row.getInt(3 + delay);
      if (!row.wasNull()) {
        funnel.took(STEPS.get(delay), days, persons);
      }
    }
  }
}
