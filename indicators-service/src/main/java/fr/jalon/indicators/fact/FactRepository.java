package fr.jalon.indicators.fact;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;

/** Keeps what the events taught: the history of milestones and the snapshot of each parcours. */
@ApplicationScoped
class FactRepository {
  private final AgroalDataSource database;

  FactRepository(AgroalDataSource database) {
    this.database = database;
  }

  /** Joins the transaction that remembers the event, so that it counts once. */
  @Transactional(Transactional.TxType.MANDATORY)
  void learn(FactEntry entry) {
    try (var connection = database.getConnection()) {
      waitForTheOtherTopic(connection);
      execute(connection, FactStatement.upsert(entry));
      append(connection, entry);
      var rendezVous = ofRendezVous(entry);
      if (rendezVous.isPresent()) {
        execute(connection, FactStatement.settle(entry, rendezVous.get()));
      }
      rememberTerritory(connection, entry);
    } catch (SQLException failure) {
      throw new IllegalStateException("The facts did not learn event " + entry.event(), failure);
    }
  }

  /**
   * The two topics are read side by side, in runs of several events, and meet on the same rows: one
   * writer a département at a time, or they would wait for each other for ever.
   */
  static void waitForTheOtherTopic(Connection connection) throws SQLException {
    try (var lock =
        connection.prepareStatement(
            """
            select pg_advisory_xact_lock(
              hashtext('parcours_fact'), hashtext(current_setting('jalon.departement')))
            """)) {
      lock.execute();
    }
  }

  private static Optional<Milestone> ofRendezVous(FactEntry entry) {
    return entry.milestones().keySet().stream()
        .filter(milestone -> !milestone.ofRendezVous().isEmpty())
        .findFirst();
  }

  private static void append(Connection connection, FactEntry entry) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            insert into milestone (event_id, name, parcours_id, subject_id, happened_on, learnt_at)
            values (?, ?, ?, ?, ?, ?)
            """)) {
      for (var milestone : entry.milestones().entrySet()) {
        insert.setObject(1, entry.event());
        insert.setString(2, milestone.getKey().name());
        insert.setObject(3, entry.parcours());
        insert.setObject(4, entry.subject());
        insert.setObject(5, milestone.getValue());
        insert.setObject(6, entry.learntAt().atOffset(ZoneOffset.UTC));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void rememberTerritory(Connection connection, FactEntry entry)
      throws SQLException {
    var code = entry.dimensions().get(Dimension.TERRITORY);
    if (code == null) {
      return;
    }
    try (var insert =
        connection.prepareStatement(
            "insert into territory (code) values (?) on conflict do nothing")) {
      insert.setString(1, code);
      insert.executeUpdate();
    }
  }

  private static void execute(Connection connection, FactStatement statement) throws SQLException {
    try (var update = connection.prepareStatement(statement.sql())) {
      for (int i = 0; i < statement.parameters().size(); i++) {
        update.setObject(i + 1, statement.parameters().get(i));
      }
      update.executeUpdate();
    }
  }
}
