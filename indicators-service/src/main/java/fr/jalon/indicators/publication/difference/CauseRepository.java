package fr.jalon.indicators.publication.difference;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads, in what each event told and when, what was learnt of parcours after a publication. */
@ApplicationScoped
class CauseRepository {
  /** What became of a rendez-vous is one thing, told once and then corrected. */
  private static final String LEARNT =
      """
      with asked as (select unnest(?::uuid[]) as parcours_id),
      told as (
        select m.parcours_id, m.subject_id, m.happened_on, m.learnt_at, m.name,
               regexp_replace(m.name, '_(HELD|EXCUSED|UNEXCUSED|CANCELLED)$', '_OUTCOME') as what
          from milestone m join asked using (parcours_id)
        union all
        select t.parcours_id, t.subject_id, d.happened_on, t.learnt_at,
               concat_ws(' ', d.what, t.code, t.detail, t.end_reason), d.what
          from telling t join asked using (parcours_id)
         cross join lateral (
           values (t.kind || ' asked', t.asked_on), (t.kind || ' started', t.started_on),
                  (t.kind || ' ended', t.ended_on)) d (what, happened_on)
         where d.happened_on is not null),
      later as (
        select l.*, exists (
                 select 1 from told e
                  where e.parcours_id = l.parcours_id and e.subject_id = l.subject_id
                    and e.what = l.what and e.learnt_at <= ?
                    and (e.name, e.happened_on) is distinct from (l.name, l.happened_on))
                 as corrects
          from told l where l.learnt_at > ?)
      select a.parcours_id,
             coalesce(f.closed_reason = 'DOUBLON', false) as doubled,
             not exists (select 1 from told t
                          where t.parcours_id = a.parcours_id and t.learnt_at <= ?) as unknown,
             coalesce(bool_or(l.corrects), false) as corrected,
             coalesce(bool_or(l.happened_on <= ?), false) as late,
             count(l.learnt_at) > 0 as learnt
        from asked a
        left join parcours_fact f using (parcours_id)
        left join later l using (parcours_id)
       group by a.parcours_id, f.closed_reason
      """;

  private final AgroalDataSource database;

  CauseRepository(AgroalDataSource database) {
    this.database = database;
  }

  /** What was learnt since of each parcours; nothing of those of whom nothing was. */
  Map<UUID, Cause> since(Instant published, LocalDate asOf, Collection<UUID> parcours) {
    if (parcours.isEmpty()) {
      return Map.of();
    }
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(LEARNT)) {
      var instant = published.atOffset(ZoneOffset.UTC);
      select.setArray(1, connection.createArrayOf("uuid", parcours.toArray()));
      select.setObject(2, instant);
      select.setObject(3, instant);
      select.setObject(4, instant);
      select.setObject(5, asOf);
      var causes = new HashMap<UUID, Cause>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          var one = rows.getObject("parcours_id", UUID.class);
          cause(rows).ifPresent(cause -> causes.put(one, cause));
        }
      }
      return causes;
    } catch (SQLException failure) {
      throw new IllegalStateException("The causes of differences could not be read", failure);
    }
  }

  private static Optional<Cause> cause(ResultSet row) throws SQLException {
    if (row.getBoolean("doubled")) {
      return Optional.of(Cause.DOUBLON);
    }
    if (!row.getBoolean("learnt")) {
      return Optional.empty();
    }
    if (row.getBoolean("unknown")) {
      return Optional.of(Cause.FICHIER_TARDIF);
    }
    if (row.getBoolean("corrected")) {
      return Optional.of(Cause.CORRECTION);
    }
    return Optional.of(row.getBoolean("late") ? Cause.FAIT_TARDIF : Cause.FAIT_NOUVEAU);
  }
}
