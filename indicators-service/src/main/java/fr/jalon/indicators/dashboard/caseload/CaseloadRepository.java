package fr.jalon.indicators.dashboard.caseload;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Counts, from their histories, who was followed and who waited on one day. The last day of a
 * follow-up or of a stay counts, as in the stocks of the catalogue.
 */
@ApplicationScoped
class CaseloadRepository {

  /** The last orientation and the last référent of a parcours hold until the next ones. */
  private static final String SHARES =
      """
      select f.territory, o.detail, o.code, r.holder, count(*)
        from episode a
        join parcours_fact f on f.parcours_id = a.parcours_id
        left join lateral (
          select detail, code from episode
           where parcours_id = a.parcours_id and kind = 'ORIENTATION' and started_on <= ?
           order by started_on desc, rank desc limit 1) o on true
        left join lateral (
          select holder from episode
           where parcours_id = a.parcours_id and kind = 'REFERENT' and started_on <= ?
           order by started_on desc, subject_id desc limit 1) r on true
       where a.kind = 'ACCOMPANIMENT'
         and a.started_on <= ? and (a.ended_on is null or a.ended_on >= ?)
         and f.closed_reason is distinct from 'DOUBLON'
       group by f.territory, o.detail, o.code, r.holder
      """;

  private static final String WAITING =
      """
      select territory,
             case when orientation is null and held is null and convoked is null then 'TO_CONVOKE'
                  when orientation is null and held is null then 'TO_SEE'
                  when orientation is null then 'TO_ORIENT'
                  when accompanied is null then 'FIRST_APPOINTMENT'
                  else 'CONTRACT' end as queue,
             origin,
             day - coalesce(accompanied, orientation, held, convoked, received_on) as days,
             count(*)
        from (select f.territory, f.origin, f.received_on, d.day,
                     case when f.convoked_on <= d.day then f.convoked_on end as convoked,
                     case when f.appointment_held_on <= d.day then f.appointment_held_on end as held,
                     case when f.oriented_on <= d.day then f.oriented_on end as orientation,
                     case when f.accompaniment_held_on <= d.day and f.oriented_on <= d.day
                          then f.accompaniment_held_on end as accompanied
                from parcours_fact f, (select cast(? as date) as day) d
               where f.received_on <= d.day and f.entered_on <= d.day
                 and (f.closed_on is null or f.closed_on > d.day)
                 and (f.contract_signed_on is null or f.contract_signed_on > d.day)
                 and f.closed_reason is distinct from 'DOUBLON') open
       group by 1, 2, 3, 4
      """;

  private static final String STAYS =
      """
      select f.territory, e.code, e.detail, count(distinct f.person_id)
        from episode e
        join parcours_fact f on f.parcours_id = e.parcours_id
       where e.kind = 'PROGRAMME'
         and e.started_on <= ? and (e.ended_on is null or e.ended_on >= ?)
         and f.closed_reason is distinct from 'DOUBLON'
       group by f.territory, e.code, e.detail
       order by e.code, e.detail
      """;

  private final AgroalDataSource database;

  CaseloadRepository(AgroalDataSource database) {
    this.database = database;
  }

  /** Of every territory: what one may show depends on the others. */
  Caseload count(LocalDate day) {
    try (var connection = database.getConnection()) {
      return new Caseload(
          shares(connection, day), waiting(connection, day), stays(connection, day));
    } catch (SQLException failure) {
      throw new IllegalStateException("The caseload could not be counted", failure);
    }
  }

  private static List<Caseload.Share> shares(Connection connection, LocalDate day)
      throws SQLException {
    return all(
        connection,
        SHARES,
        Collections.nCopies(4, day),
        row ->
            new Caseload.Share(
                Optional.ofNullable(row.getString(1)),
                Optional.ofNullable(row.getString(2)),
                Optional.ofNullable(row.getString(3)),
                Optional.ofNullable(row.getObject(4, UUID.class)),
                row.getLong(5)));
  }

  private static List<Caseload.Waiting> waiting(Connection connection, LocalDate day)
      throws SQLException {
    return all(
        connection,
        WAITING,
        List.of(day),
        row ->
            new Caseload.Waiting(
                Optional.ofNullable(row.getString(1)),
                Queue.valueOf(row.getString(2)),
                "STOCK".equals(row.getString(3)),
                row.getInt(4),
                row.getLong(5)));
  }

  private static List<Caseload.Stay> stays(Connection connection, LocalDate day)
      throws SQLException {
    return all(
        connection,
        STAYS,
        List.of(day, day),
        row ->
            new Caseload.Stay(
                Optional.ofNullable(row.getString(1)),
                row.getString(2),
                Optional.ofNullable(row.getString(3)),
                row.getLong(4)));
  }

  /** What one row says. */
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private static <T> List<T> all(
      Connection connection, String sql, List<LocalDate> days, Reading<T> reading)
      throws SQLException {
    try (var select = connection.prepareStatement(sql)) {
      for (int i = 0; i < days.size(); i++) {
        select.setObject(i + 1, days.get(i));
      }
      var all = new ArrayList<T>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          all.add(reading.of(rows));
        }
      }
      return all;
    }
  }
}
