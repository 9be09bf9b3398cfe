package fr.jalon.indicators.dashboard.caseload;

import fr.jalon.indicators.dashboard.DayHistogram;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Counts, from their histories, who was followed and who waited on one day. */
@ApplicationScoped
class CaseloadRepository {

  /** The last orientation and the last référent of a parcours hold until the next ones. */
  private static final String SHARES =
      """
      select o.detail, o.code, r.holder, count(*)
        from episode a
        join parcours_fact f on f.parcours_id = a.parcours_id
        left join lateral (
          select detail, code from episode
           where parcours_id = a.parcours_id and kind = 'ORIENTATION' and started_on <= ?
           order by started_on desc, rank desc limit 1) o on true
        left join lateral (
          select holder from episode
           where parcours_id = a.parcours_id and kind = 'REFERENT' and started_on <= ?
           order by started_on desc, subject_id limit 1) r on true
       where a.kind = 'ACCOMPANIMENT'
         and a.started_on <= ? and (a.ended_on is null or a.ended_on > ?)
         and f.closed_reason is distinct from 'DOUBLON'
         and (cast(? as text) is null or f.territory = ?)
       group by o.detail, o.code, r.holder
      """;

  private static final String WAITING =
      """
      select case when orientation is null and held is null and convoked is null then 'TO_CONVOKE'
                  when orientation is null and held is null then 'TO_SEE'
                  when orientation is null then 'TO_ORIENT'
                  when accompanied is null then 'FIRST_APPOINTMENT'
                  else 'CONTRACT' end as queue,
             origin,
             day - coalesce(accompanied, orientation, held, convoked, received_on) as days,
             count(*)
        from (select f.origin, f.received_on, d.day,
                     case when f.convoked_on <= d.day then f.convoked_on end as convoked,
                     case when f.appointment_held_on <= d.day then f.appointment_held_on end as held,
                     case when f.oriented_on <= d.day then f.oriented_on end as orientation,
                     case when f.accompaniment_held_on <= d.day and f.oriented_on <= d.day
                          then f.accompaniment_held_on end as accompanied
                from parcours_fact f, (select cast(? as date) as day) d
               where f.received_on <= d.day and f.entered_on <= d.day
                 and (f.closed_on is null or f.closed_on > d.day)
                 and (f.contract_signed_on is null or f.contract_signed_on > d.day)
                 and f.closed_reason is distinct from 'DOUBLON'
                 and (cast(? as text) is null or f.territory = ?)) open
       group by 1, 2, 3
      """;

  private static final String STAYS =
      """
      select e.code, e.detail, count(distinct f.person_id)
        from episode e
        join parcours_fact f on f.parcours_id = e.parcours_id
       where e.kind = 'PROGRAMME'
         and e.started_on <= ? and (e.ended_on is null or e.ended_on > ?)
         and f.closed_reason is distinct from 'DOUBLON'
         and (cast(? as text) is null or f.territory = ?)
       group by e.code, e.detail
       order by e.code, e.detail
      """;

  private final AgroalDataSource database;

  CaseloadRepository(AgroalDataSource database) {
    this.database = database;
  }

  Caseload count(LocalDate day, Optional<String> territory) {
    try (var connection = database.getConnection()) {
      return new Caseload(
          shares(connection, day, territory),
          waiting(connection, day, territory),
          stays(connection, day, territory));
    } catch (SQLException failure) {
      throw new IllegalStateException("The caseload could not be counted", failure);
    }
  }

  private static List<Caseload.Share> shares(
      Connection connection, LocalDate day, Optional<String> territory) throws SQLException {
    var shares = new ArrayList<Caseload.Share>();
    each(
        connection,
        SHARES,
        List.of(day, day, day, day),
        territory,
        row ->
            shares.add(
                new Caseload.Share(
                    Optional.ofNullable(row.getString(1)),
                    Optional.ofNullable(row.getString(2)),
                    Optional.ofNullable(row.getObject(3, UUID.class)),
                    row.getLong(4))));
    return shares;
  }

  private static List<Caseload.Waiting> waiting(
      Connection connection, LocalDate day, Optional<String> territory) throws SQLException {
    Map<Queue, Caseload.Waiting> waiting = new EnumMap<>(Queue.class);
    for (var queue : Queue.values()) {
      waiting.put(queue, new Caseload.Waiting(queue, 0, 0, new DayHistogram()));
    }
    each(
        connection,
        WAITING,
        List.of(day),
        territory,
        row -> {
          var queue = Queue.valueOf(row.getString(1));
          var isStock = "STOCK".equals(row.getString(2));
          int days = row.getInt(3);
          long persons = row.getLong(4);
          waiting.computeIfPresent(
              queue,
              (_, before) -> {
                if (!isStock) {
                  before.days().add(days, persons);
                }
                return new Caseload.Waiting(
                    queue,
                    before.persons() + persons,
                    before.stock() + (isStock ? persons : 0),
                    before.days());
              });
        });
    return List.copyOf(waiting.values());
  }

  private static List<Caseload.Stay> stays(
      Connection connection, LocalDate day, Optional<String> territory) throws SQLException {
    var stays = new ArrayList<Caseload.Stay>();
    each(
        connection,
        STAYS,
        List.of(day, day),
        territory,
        row ->
            stays.add(
                new Caseload.Stay(
                    row.getString(1), Optional.ofNullable(row.getString(2)), row.getLong(3))));
    return stays;
  }

  /** What one row teaches. */
  private interface Reading {
    void read(ResultSet row) throws SQLException;
  }

  /** Every statement ends with the territory, twice: null means all of them. */
  private static void each(
      Connection connection,
      String sql,
      List<LocalDate> days,
      Optional<String> territory,
      Reading reading)
      throws SQLException {
    try (var select = connection.prepareStatement(sql)) {
      int i = 0;
      for (var day : days) {
        select.setObject(++i, day);
      }
      select.setString(++i, territory.orElse(null));
      select.setString(++i, territory.orElse(null));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          reading.read(rows);
        }
      }
    }
  }
}
