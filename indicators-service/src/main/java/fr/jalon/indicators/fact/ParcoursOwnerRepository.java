package fr.jalon.indicators.fact;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Keeps whose parcours it is once two persons were found to be one, or two. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ParcoursOwnerRepository {
  private final AgroalDataSource database;

  ParcoursOwnerRepository(AgroalDataSource database) {
    this.database = database;
  }

  /** Those parcours are this person's from now on; the last that was told counts. */
  void belongTo(UUID person, List<UUID> parcours) {
    for (var one : parcours) {
      execute(
          """
          insert into parcours_owner (parcours_id, person_id) values (?, ?)
          on conflict (parcours_id) do update set person_id = excluded.person_id
          """,
          one,
          person);
      recall(one);
    }
  }

  /** Those two persons are one from now on: what is told of either is told of the one kept. */
  void absorb(UUID absorbed, UUID kept) {
    execute(
        """
        insert into person_merged (absorbed_id, person_id) values (?, ?)
        on conflict (absorbed_id) do update set person_id = excluded.person_id
        """,
        absorbed,
        kept);
  }

  /** They were two persons after all. */
  void separate(UUID separated) {
    execute("delete from person_merged where absorbed_id = ?", separated);
  }

  /** The snapshot follows what was said of the owner, however late the parcours is told of. */
  void recall(UUID parcours) {
    execute(
        """
        update parcours_fact f set person_id = o.person_id
          from parcours_owner o
         where o.parcours_id = f.parcours_id and f.parcours_id = ?
           and f.person_id <> o.person_id
        """,
        parcours);
  }

  /** The parcours that a merge had closed as a duplicate goes on, and so does its follow-up. */
  void reopen(UUID parcours, Instant at) {
    execute(
        """
        insert into parcours_reopened as known (parcours_id, reopened_at) values (?, ?)
        on conflict (parcours_id) do update
          set reopened_at = greatest(known.reopened_at, excluded.reopened_at)
        """,
        parcours,
        at.atOffset(ZoneOffset.UTC));
    execute(
        """
        update parcours_fact
           set closed_on = null, closed_reason = null, accompaniment_closed_on = null
         where parcours_id = ? and closed_reason = 'DOUBLON'
        """,
        parcours);
  }

  /** Whether a split made the parcours go on after that moment, however early it was told. */
  boolean wasReopenedSince(UUID parcours, Instant moment) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select 1 from parcours_reopened where parcours_id = ? and reopened_at > ?")) {
      select.setObject(1, parcours);
      select.setObject(2, moment.atOffset(ZoneOffset.UTC));
      try (var rows = select.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("What became of a parcours was not read", failure);
    }
  }

  private void execute(String sql, Object... parameters) {
    try (var connection = database.getConnection()) {
      FactRepository.waitForTheOtherTopic(connection);
      try (var update = connection.prepareStatement(sql)) {
        for (int i = 0; i < parameters.length; i++) {
          update.setObject(i + 1, parameters[i]);
        }
        update.executeUpdate();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The owner of a parcours was not kept", failure);
    }
  }
}
