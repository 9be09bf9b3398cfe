package fr.jalon.accompaniment.programme.capacity;

import fr.jalon.accompaniment.programme.capacity.ActiveFile.Stay;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads who was in a programme, and lets one entry at a time count them. */
@ApplicationScoped
class StayRepository {
  /** Those who are still there, and those who left since: who left before is not read. */
  static final String STAYS =
      """
      select measure, entered_on, left_on
        from programme_entry
       where programme = ? and status = 'ENTERED' and entered_on <= ?
      union all
      select measure, entered_on, left_on
        from programme_entry
       where programme = ? and status = 'LEFT' and left_on >= ? and entered_on <= ?
      """;

  private final AgroalDataSource database;

  StayRepository(AgroalDataSource database) {
    this.database = database;
  }

  /** The stays that touch a span of days, in one statement. */
  List<Stay> stays(String programme, LocalDate from, LocalDate until) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(STAYS)) {
      select.setString(1, programme);
      select.setObject(2, until);
      select.setString(3, programme);
      select.setObject(4, from);
      select.setObject(5, until);
      var found = new ArrayList<Stay>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(
              new Stay(
                  rows.getString("measure"),
                  rows.getObject("entered_on", LocalDate.class),
                  rows.getObject("left_on", LocalDate.class)));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException("The active file could not be read", failure);
    }
  }

  /** Two entries at once would each find the last place free: the second waits for the first. */
  void hold(String programme) {
    try (var connection = database.getConnection();
        var lock =
            connection.prepareStatement(
                "select pg_advisory_xact_lock(hashtext('programme'),"
                    + " hashtext(current_setting('jalon.departement') || ?))")) {
      lock.setString(1, programme);
      lock.execute();
    } catch (SQLException failure) {
      throw new IllegalStateException("The active file could not be held", failure);
    }
  }
}
