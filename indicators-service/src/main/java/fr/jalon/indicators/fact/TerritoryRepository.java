package fr.jalon.indicators.fact;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The territories met in the facts of one's own département. */
@ApplicationScoped
public class TerritoryRepository {
  private final AgroalDataSource database;

  TerritoryRepository(AgroalDataSource database) {
    this.database = database;
  }

  public List<String> codes() {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement("select code from territory order by code");
        var rows = select.executeQuery()) {
      var codes = new ArrayList<String>();
      while (rows.next()) {
        codes.add(rows.getString(1));
      }
      return codes;
    } catch (SQLException failure) {
      throw new IllegalStateException("The territories could not be read", failure);
    }
  }
}
