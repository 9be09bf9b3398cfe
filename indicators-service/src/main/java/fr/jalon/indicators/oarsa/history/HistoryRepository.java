package fr.jalon.indicators.oarsa.history;

import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.observability.Correlation;
import fr.jalon.platform.worklist.Position;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the histories of one's own département, a page at a time, and who read them. */
@ApplicationScoped
class HistoryRepository {
  private static final Position BEFORE_ALL =
      new Position(LocalDate.of(1, 1, 1), new UUID(0, 0), "");

  /** Whom each telling is about now, and the day from which it counts. */
  private static final String TOLD =
      """
      with recursive same_person (told, person) as (
        select absorbed_id, person_id from person_merged
        union
        select s.told, m.person_id from same_person s
          join person_merged m on m.absorbed_id = s.person),
      whose as (
        select told, person from same_person s
         where not exists (select from person_merged m where m.absorbed_id = s.person)),
      t as (
        select t.*, coalesce(f.person_id, w.person, t.person_id) as whom,
               coalesce(amended_on, ended_on, asked_on, started_on,
                        (learnt_at at time zone 'Europe/Paris')::date) as told_on
          from telling t
          left join whose w on w.told = t.person_id
          left join parcours_fact f on f.parcours_id = t.parcours_id
         -- a right or a registration is the person's, whichever parcours it was told with
         where f.closed_reason is distinct from 'DOUBLON'
            or t.kind in ('RIGHT', 'REGISTRATION'))
      """;

  private final AgroalDataSource database;
  private final CurrentAgent agent;
  private final Correlation correlation;

  HistoryRepository(AgroalDataSource database, CurrentAgent agent, Correlation correlation) {
    this.database = database;
    this.agent = agent;
    this.correlation = correlation;
  }

  /** One thing told of one person, by her opaque id. */
  record Line(UUID event, String person, LocalDate on, List<@Nullable String> said, String known) {

    Position position() {
      return new Position(on, event, "");
    }

    Stream<@Nullable Object> fields() {
      return Stream.concat(Stream.of(person, on), Stream.concat(said.stream(), Stream.of(known)));
    }
  }

  @Transactional
  List<Line> page(History history, LocalDate until, Optional<Position> after, int most) {
    var from = after.orElse(BEFORE_ALL);
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                TOLD
                    + """
                    select t.event_id, t.whom::text, t.told_on,
                           (t.learnt_at at time zone 'Europe/Paris')::date::text, %s
                      from t
                     where t.kind = ? and t.told_on <= ? and (t.told_on, t.event_id) > (?, ?)
                     order by t.told_on, t.event_id
                     limit ?
                    """
                        .formatted(history.columns()))) {
      select.setString(1, history.kind());
      select.setObject(2, until);
      select.setObject(3, from.sortOn());
      select.setObject(4, from.key());
      select.setInt(5, most);
      var lines = new ArrayList<Line>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          lines.add(line(rows, history.titles().size()));
        }
      }
      return lines;
    } catch (SQLException failure) {
      throw new IllegalStateException("The history could not be read", failure);
    }
  }

  private static Line line(ResultSet row, int width) throws SQLException {
    var said = new ArrayList<@Nullable String>();
    for (int i = 0; i < width; i++) {
      said.add(row.getString(5 + i));
    }
    return new Line(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getObject(3, LocalDate.class),
        said,
        row.getString(4));
  }

  /** Writes down, before anything is answered, that these persons' histories were read. */
  @Transactional
  void trace(History history, LocalDate until) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into access_trace (agent_id, agent_name, operation, subject, correlation_id)
                %s
                select ?, ?, ?, read.subject, ?
                  from (select distinct t.whom::text as subject
                          from t where t.kind = ? and t.told_on <= ?
                        union all select '') read
                """
                    .formatted(TOLD))) {
      insert.setString(1, agent.id());
      insert.setString(2, agent.name());
      insert.setString(3, "HistoryResource." + history.path());
      insert.setString(4, correlation.id());
      insert.setString(5, history.kind());
      insert.setObject(6, until);
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("The reading could not be traced", failure);
    }
  }
}
