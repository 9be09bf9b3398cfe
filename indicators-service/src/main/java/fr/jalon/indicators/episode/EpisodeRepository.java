package fr.jalon.indicators.episode;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;

/** Keeps what was told of each episode, and the episode that it makes. */
@ApplicationScoped
class EpisodeRepository {
  private static final String TELL =
      """
      insert into telling (event_id, kind, subject_id, person_id, parcours_id, learnt_at,
                           code, detail, holder, rank, flag, amount, tags,
                           asked_on, started_on, due_on, ended_on, end_reason, amended_on)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String DERIVE =
      """
      insert into episode
      select * from episodes_as_known(array[?], 'infinity') where subject_id = ?
      on conflict (subject_id, kind) do update set
        (person_id, parcours_id, code, detail, holder, rank, flag, amount, tags,
         asked_on, started_on, due_on, ended_on, end_reason) =
        (excluded.person_id, excluded.parcours_id, excluded.code, excluded.detail,
         excluded.holder, excluded.rank, excluded.flag, excluded.amount, excluded.tags,
         excluded.asked_on, excluded.started_on, excluded.due_on, excluded.ended_on,
         excluded.end_reason)
      """;

  private final AgroalDataSource database;

  EpisodeRepository(AgroalDataSource database) {
    this.database = database;
  }

  /** Joins the transaction that remembers the event, so that it counts once. */
  @Transactional(Transactional.TxType.MANDATORY)
  void learn(Telling telling) {
    try (var connection = database.getConnection()) {
      oneWriterAtATime(connection, telling);
      append(connection, telling);
      derive(connection, telling);
    } catch (SQLException failure) {
      throw new IllegalStateException(
          "The episodes did not learn event " + telling.event(), failure);
    }
  }

  /** Two events of one episode may be read side by side: each must see what the other told. */
  private static void oneWriterAtATime(Connection connection, Telling telling) throws SQLException {
    try (var lock =
        connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
      lock.setString(1, telling.subject().toString());
      lock.execute();
    }
  }

  private static void append(Connection connection, Telling telling) throws SQLException {
    try (var insert = connection.prepareStatement(TELL)) {
      insert.setObject(1, telling.event());
      insert.setString(2, telling.kind().name());
      insert.setObject(3, telling.subject());
      insert.setObject(4, telling.person());
      insert.setObject(5, telling.parcours());
      insert.setObject(6, telling.learntAt().atOffset(ZoneOffset.UTC));
      bind(insert, telling.quality());
      bind(insert, telling.span());
      insert.executeUpdate();
    }
  }

  private static void bind(PreparedStatement insert, Telling.Quality quality) throws SQLException {
    insert.setString(7, quality.code());
    insert.setString(8, quality.detail());
    insert.setObject(9, quality.holder());
    insert.setObject(10, quality.rank());
    insert.setObject(11, quality.flag());
    insert.setObject(12, quality.amount());
    var tags = quality.tags();
    insert.setArray(
        13, tags == null ? null : insert.getConnection().createArrayOf("text", tags.toArray()));
  }

  private static void bind(PreparedStatement insert, Telling.Span span) throws SQLException {
    insert.setObject(14, span.askedOn());
    insert.setObject(15, span.startedOn());
    insert.setObject(16, span.dueOn());
    insert.setObject(17, span.endedOn());
    insert.setString(18, span.endReason());
    insert.setObject(19, span.amendedOn());
  }

  /** Works the episode out anew from all its tellings: their order of arrival changes nothing. */
  private static void derive(Connection connection, Telling telling) throws SQLException {
    try (var refresh = connection.prepareStatement(DERIVE)) {
      refresh.setString(1, telling.kind().name());
      refresh.setObject(2, telling.subject());
      refresh.executeUpdate();
    }
  }
}
