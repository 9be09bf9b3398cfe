package fr.jalon.platform.retention;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** Asks the database to forget; it does so for all départements at once. */
@ApplicationScoped
class ForgettingRepository {

  private final AgroalDataSource database;

  ForgettingRepository(AgroalDataSource database) {
    this.database = database;
  }

  void forgetWhatIsOld() {
    try (var connection = database.getConnection();
        var call = connection.prepareStatement("select forget_what_is_old()")) {
      call.execute();
    } catch (SQLException failure) {
      throw new IllegalStateException("The database did not forget", failure);
    }
  }
}
