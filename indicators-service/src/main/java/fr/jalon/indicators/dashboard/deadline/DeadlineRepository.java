package fr.jalon.indicators.dashboard.deadline;

import fr.jalon.indicators.catalogue.Operator;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Counts the open parcours whose promises fall due, in one statement. */
@ApplicationScoped
class DeadlineRepository {
  private final AgroalDataSource database;

  DeadlineRepository(AgroalDataSource database) {
    this.database = database;
  }

  /** How many persons of one territory wait for one promise. */
  record Waiting(Deadline deadline, Optional<String> territory, long atRisk, long overdue) {}

  /** The promises whose last day is from today to {@code until}, and those whose day has passed. */
  List<Waiting> count(List<Promise> promises, LocalDate today, LocalDate until) {
    var sql =
        promises.stream()
            .map(DeadlineRepository::select)
            .collect(Collectors.joining("\nunion all\n"));
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      bind(select, promises.size(), today, until);
      var waiting = new ArrayList<Waiting>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          waiting.add(
              new Waiting(
                  Deadline.valueOf(rows.getString(1)),
                  Optional.ofNullable(rows.getString(2)),
                  rows.getLong(3),
                  rows.getLong(4)));
        }
      }
      return waiting;
    } catch (SQLException failure) {
      throw new IllegalStateException("The promises that fall due could not be counted", failure);
    }
  }

  private static String select(Promise promise) {
    return """
    select '%1$s', territory, count(*) filter (where last_day >= ?),
           count(*) filter (where last_day < ?)
      from (select f.territory, %2$s as last_day
              from parcours_fact f
             where f.%3$s is not null and f.%4$s is null and f.closed_on is null
               and f.origin = 'ENTRY') open
     where last_day <= ?
     group by territory
    """
        .formatted(
            promise.deadline().name(),
            lastDay(promise),
            promise.start().column(),
            promise.event().column());
  }

  private static String lastDay(Promise promise) {
    var start = "f." + promise.start().column();
    var delay = promise.delay();
    var due =
        switch (delay.unit()) {
          case DAYS -> "%s + %d".formatted(start, delay.length());
          case MONTHS -> "(%s + interval '%d months')::date".formatted(start, delay.length());
        };
    return promise.operator() == Operator.LESS_THAN ? due + " - 1" : due;
  }

  private static void bind(PreparedStatement select, int promises, LocalDate today, LocalDate until)
      throws SQLException {
    int i = 0;
    for (int each = 0; each < promises; each++) {
      select.setObject(++i, today);
      select.setObject(++i, today);
      select.setObject(++i, until);
    }
  }
}
