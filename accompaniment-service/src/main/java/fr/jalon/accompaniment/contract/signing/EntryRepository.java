package fr.jalon.accompaniment.contract.signing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Knows whether a contract may be the first since a person's last entry (OARSA, « primo-CER »). */
@ApplicationScoped
@Transactional
public class EntryRepository {
  private final AgroalDataSource database;

  EntryRepository(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * What was signed in the parcours before this software was used.
   *
   * @param sawTheEntry whether the parcours opened under its eyes: else nobody here can tell
   */
  record Past(boolean sawTheEntry, boolean signedBefore) {

    /** The rank of the next contract, after those that were signed here. */
    int rank(int signedHere) {
      return signedHere + (signedBefore ? 2 : 1);
    }

    Optional<Boolean> first(int rank) {
      if (rank > 1) {
        return Optional.of(false);
      }
      return sawTheEntry ? Optional.of(true) : Optional.empty();
    }
  }

  /** A contract signed before: the next one is not the first. The earliest that is told counts. */
  public void takeOver(UUID parcours, LocalDate signedOn) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into taken_over_contract (parcours_id, signed_on) values (?, ?)
                on conflict (parcours_id) do update
                  set signed_on = least(taken_over_contract.signed_on, excluded.signed_on)
                """)) {
      insert.setObject(1, parcours);
      insert.setObject(2, signedOn);
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("A contract of before could not be kept", failure);
    }
  }

  Past past(UUID parcours) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                """
                select exists (select from followed_parcours
                                where parcours_id = ? and origin = 'ENTRY'),
                       exists (select from taken_over_contract where parcours_id = ?)
                """)) {
      select.setObject(1, parcours);
      select.setObject(2, parcours);
      try (var row = select.executeQuery()) {
        row.next();
        return new Past(row.getBoolean(1), row.getBoolean(2));
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The entry of a parcours could not be read", failure);
    }
  }
}
