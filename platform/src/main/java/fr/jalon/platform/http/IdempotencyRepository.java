package fr.jalon.platform.http;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** Remembers which creations were asked for, and what was answered. */
@ApplicationScoped
class IdempotencyRepository {

  /** What the first request with a key was, and was answered. */
  record First(String fingerprint, String location, String body) {}

  private final AgroalDataSource database;

  IdempotencyRepository(AgroalDataSource database) {
    this.database = database;
  }

  /** True when the key is new; waits for another transaction that claims the same one. */
  boolean claim(String agent, String key, String fingerprint) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into idempotency_key (agent_id, key, fingerprint) values (?, ?, ?)
                on conflict do nothing
                """)) {
      insert.setString(1, agent);
      insert.setString(2, key);
      insert.setString(3, fingerprint);
      return insert.executeUpdate() == 1;
    } catch (SQLException failure) {
      throw new IllegalStateException("The idempotency key could not be claimed", failure);
    }
  }

  void answer(String agent, String key, String location, String body) {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                """
                update idempotency_key set location = ?, body = ? where agent_id = ? and key = ?
                """)) {
      update.setString(1, location);
      update.setString(2, body);
      update.setString(3, agent);
      update.setString(4, key);
      update.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("The answer could not be kept", failure);
    }
  }

  First find(String agent, String key) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                """
                select fingerprint, location, body from idempotency_key
                 where agent_id = ? and key = ?
                """)) {
      select.setString(1, agent);
      select.setString(2, key);
      try (var rows = select.executeQuery()) {
        if (!rows.next()) {
          throw new IllegalStateException("The first answer is gone");
        }
        return new First(rows.getString(1), rows.getString(2), rows.getString(3));
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The first answer could not be read", failure);
    }
  }
}
