package fr.jalon.platform.identity;

import fr.jalon.platform.observability.Correlation;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Keeps who read which file, and when. */
@ApplicationScoped
class AccessTraceRepository {

  /** One reading. */
  record AccessTrace(OffsetDateTime at, String agentId, String agentName, String operation) {}

  private final AgroalDataSource database;
  private final Correlation correlation;

  AccessTraceRepository(AgroalDataSource database, Correlation correlation) {
    this.database = database;
    this.correlation = correlation;
  }

  void add(String agentId, String agentName, String operation, String subject) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          try (var connection = database.getConnection();
              var insert =
                  connection.prepareStatement(
                      """
                      insert into access_trace
                        (agent_id, agent_name, operation, subject, correlation_id)
                      values (?, ?, ?, ?, ?)
                      """)) {
            insert.setString(1, agentId);
            insert.setString(2, agentName);
            insert.setString(3, operation);
            insert.setString(4, subject);
            insert.setString(5, correlation.id());
            insert.executeUpdate();
          } catch (SQLException failure) {
            throw new IllegalStateException("The reading could not be traced", failure);
          }
        });
  }

  /** The latest readings of one file, most recent first. */
  List<AccessTrace> latest(String subject, int most) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                """
                select read_at, agent_id, agent_name, operation
                  from access_trace where subject = ? order by read_at desc, id desc limit ?
                """)) {
      select.setString(1, subject);
      select.setInt(2, most);
      var found = new ArrayList<AccessTrace>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(
              new AccessTrace(
                  rows.getObject(1, OffsetDateTime.class),
                  rows.getString(2),
                  rows.getString(3),
                  rows.getString(4)));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException("The traces could not be read", failure);
    }
  }
}
