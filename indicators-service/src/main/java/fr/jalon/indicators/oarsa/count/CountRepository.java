package fr.jalon.indicators.oarsa.count;

import fr.jalon.indicators.oarsa.count.Counts.Place;
import fr.jalon.indicators.oarsa.questionnaire.Source;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts the persons of the survey in the facts of one's own département. */
@ApplicationScoped
class CountRepository {
  private final AgroalDataSource database;

  CountRepository(AgroalDataSource database) {
    this.database = database;
  }

  Counts count(Question question) {
    try (var connection = database.getConnection()) {
      joinByHash(connection);
      return count(question, connection);
    } catch (SQLException failure) {
      throw new IllegalStateException(
          "The OARSA tables of %d could not be counted".formatted(question.year()), failure);
    }
  }

  /**
   * PostgreSQL takes the population for one person, since it cannot know how many the conditions
   * leave, and would then compare each with everybody: on 2 475 persons, half a minute.
   */
  private static void joinByHash(Connection connection) throws SQLException {
    try (var set = connection.createStatement()) {
      set.execute("set local enable_nestloop = off");
    }
  }

  private static Counts count(Question question, Connection connection) throws SQLException {
    try (var select = prepare(connection, Counting.of(question));
        var rows = select.executeQuery()) {
      return read(question, rows);
    }
  }

  /** What is missing of each kind of fact, for the year asked. */
  Map<Source, Absence> missing(Question question) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                """
                select kind, bool_or(started_on >= ?)
                  from telling
                 where kind = any(?) and started_on <= ? and learnt_at < ?
                 group by kind
                """)) {
      select.setObject(1, question.first());
      select.setArray(2, connection.createArrayOf("text", Source.values()));
      select.setObject(3, question.day());
      select.setObject(4, Counting.known(question));
      var missing = new EnumMap<Source, Absence>(Source.class);
      for (var source : Source.values()) {
        missing.put(source, Absence.NON_DISPONIBLE);
      }
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          var source = Source.valueOf(rows.getString(1));
          if (source.ofPartner() && !rows.getBoolean(2)) {
            missing.put(source, Absence.NON_REPONDANT);
          } else {
            missing.remove(source);
          }
        }
      }
      return missing;
    } catch (SQLException failure) {
      throw new IllegalStateException("What the sources told could not be read", failure);
    }
  }

  private static PreparedStatement prepare(Connection connection, Statement statement)
      throws SQLException {
    var select = connection.prepareStatement(statement.sql());
    for (int i = 0; i < statement.parameters().size(); i++) {
      if (statement.parameters().get(i) instanceof List<?> texts) {
        select.setArray(i + 1, connection.createArrayOf("text", texts.toArray()));
      } else {
        select.setObject(i + 1, statement.parameters().get(i));
      }
    }
    return select;
  }

  private static Counts read(Question question, ResultSet row) throws SQLException {
    var blocks = question.questionnaire().blocks().size();
    var scopes = question.questionnaire().scopes().size();
    var columns = Counting.columns(question).size();
    var lines = new HashMap<Place, List<Tally>>();
    List<Tally> total = List.of();
    var beside = new Beside(List.of(), 0L, 0L, 0L, 0L);
    while (row.next()) {
      var tallies = new ArrayList<Tally>();
      int first = 2 * blocks + scopes + 5;
      for (int i = 0; i < columns; i++) {
        tallies.add(new Tally(row.getLong(first + 2 * i), row.getLong(first + 2 * i + 1)));
      }
      var block = block(row, blocks);
      if (block.isEmpty()) {
        total = tallies;
        beside = beside(row, 2 * blocks, scopes);
      } else {
        // Of whom the bands of a block leave out, no line speaks: the checks will say so.
        Optional.ofNullable(row.getObject(2 * block.get() + 2, Integer.class))
            .ifPresent(line -> lines.put(new Place(block.get(), line), tallies));
      }
    }
    return new Counts(total, lines, beside);
  }

  /** By which block these persons are told apart; none for the whole. */
  private static Optional<Integer> block(ResultSet row, int blocks) throws SQLException {
    for (int i = 0; i < blocks; i++) {
      if (row.getInt(2 * i + 1) == 0) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static Beside beside(ResultSet row, int before, int scopes) throws SQLException {
    var inScope = new ArrayList<@Nullable Long>();
    for (int i = 1; i <= scopes; i++) {
      inScope.add(row.getLong(before + i));
    }
    int first = before + scopes + 1;
    return new Beside(
        inScope,
        row.getLong(first),
        row.getLong(first + 1),
        row.getLong(first + 2),
        row.getLong(first + 3));
  }
}
