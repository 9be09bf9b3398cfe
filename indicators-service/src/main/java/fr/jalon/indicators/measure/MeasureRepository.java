package fr.jalon.indicators.measure;

import fr.jalon.indicators.catalogue.Indicator;
import fr.jalon.indicators.catalogue.Variant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts cohorts in the facts: one statement a figure or a series. */
@ApplicationScoped
class MeasureRepository {
  private final AgroalDataSource database;

  MeasureRepository(AgroalDataSource database) {
    this.database = database;
  }

  Cohort count(Indicator indicator, Scope scope) {
    var statement = Statement.of(indicator, scope);
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(statement.sql())) {
      bind(select, statement.parameters());
      var slices = new ArrayList<Cohort.Slice>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          slices.add(slice(rows, indicator.variants()));
        }
      }
      return new Cohort(slices);
    } catch (SQLException failure) {
      throw new IllegalStateException(
          "The cohort of %s could not be counted".formatted(indicator.code()), failure);
    }
  }

  private static void bind(PreparedStatement select, List<Object> parameters) throws SQLException {
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i) instanceof List<?> texts) {
        select.setArray(i + 1, select.getConnection().createArrayOf("text", texts.toArray()));
      } else {
        select.setObject(i + 1, parameters.get(i));
      }
    }
  }

  private static Cohort.Slice slice(ResultSet row, List<Variant> variants) throws SQLException {
    var tallies = new ArrayList<Tally>();
    for (int i = 0; i < variants.size(); i++) {
      int column = 4 + 5 * i;
      tallies.add(
          Tally.of(
              variants.get(i).measure(),
              Tally.Standing.of(
                  row.getBoolean(column), row.getBoolean(column + 1), row.getBoolean(column + 2)),
              row.getLong(3),
              row.getLong(column + 3),
              row.getLong(column + 4)));
    }
    return new Cohort.Slice(
        Optional.ofNullable(row.getObject(1, LocalDate.class)).map(YearMonth::from),
        row.getString(2),
        tallies);
  }
}
