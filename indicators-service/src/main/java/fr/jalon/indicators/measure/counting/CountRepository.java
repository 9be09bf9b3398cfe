package fr.jalon.indicators.measure.counting;

import fr.jalon.indicators.catalogue.Measure;
import fr.jalon.indicators.measure.counting.Counts.Slice;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Counts in the facts. */
@ApplicationScoped
public class CountRepository {
  private final AgroalDataSource database;

  CountRepository(AgroalDataSource database) {
    this.database = database;
  }

  /** The counts of measures of one indicator, in their order. */
  public Counts count(List<Measure> measures, Scope scope) {
    var slices = new ArrayList<List<Slice>>();
    measures.forEach(_ -> slices.add(new ArrayList<>()));
    try (var connection = database.getConnection()) {
      for (var pass : Plan.of(measures, scope).passes()) {
        try (var select = prepare(connection, pass.statement());
            var rows = select.executeQuery()) {
          while (rows.next()) {
            for (int column = 0; column < pass.measures().size(); column++) {
              int place = pass.measures().get(column);
              var row = pass.byDays() ? ofDays(rows) : ofStanding(rows, column);
              slices.get(place).add(slice(rows, row.under(measures.get(place))));
            }
          }
        }
      }
      return new Counts(slices);
    } catch (SQLException failure) {
      throw new IllegalStateException("The facts could not be counted", failure);
    }
  }

  private static Row ofDays(ResultSet rows) throws SQLException {
    var days = rows.getObject(7, Integer.class);
    return Row.ofDays(
        rows.getBoolean(4),
        rows.getBoolean(5),
        rows.getBoolean(6),
        days == null ? OptionalInt.empty() : OptionalInt.of(days),
        rows.getLong(8));
  }

  private static Row ofStanding(ResultSet rows, int measure) throws SQLException {
    int column = 5 + 5 * measure;
    return new Row(
        rows.getBoolean(column),
        rows.getBoolean(column + 1),
        rows.getBoolean(column + 2),
        rows.getLong(4),
        OptionalInt.empty(),
        rows.getLong(column + 3),
        rows.getLong(column + 4));
  }

  private static PreparedStatement prepare(Connection connection, Statement statement)
      throws SQLException {
    var select = connection.prepareStatement(statement.sql());
    try {
      for (int i = 0; i < statement.parameters().size(); i++) {
        bind(select, i + 1, statement.parameters().get(i));
      }
      return select;
    } catch (SQLException failure) {
      select.close();
      throw failure;
    }
  }

  private static void bind(PreparedStatement select, int index, Object parameter)
      throws SQLException {
    switch (parameter) {
      case List<?> list when list.stream().allMatch(LocalDate.class::isInstance) ->
          select.setArray(index, select.getConnection().createArrayOf("date", list.toArray()));
      case List<?> texts ->
          select.setArray(index, select.getConnection().createArrayOf("text", texts.toArray()));
      case Instant instant -> select.setObject(index, instant.atOffset(ZoneOffset.UTC));
      default -> select.setObject(index, parameter);
    }
  }

  private static Slice slice(ResultSet rows, Tally tally) throws SQLException {
    return new Slice(
        Optional.ofNullable(rows.getObject(1, LocalDate.class)).map(YearMonth::from),
        rows.getString(2),
        rows.getString(3),
        tally);
  }
}
