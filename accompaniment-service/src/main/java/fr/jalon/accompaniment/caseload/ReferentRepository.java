package fr.jalon.accompaniment.caseload;

import fr.jalon.accompaniment.rows.RowRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps who may follow people, and counts whom they follow. */
@ApplicationScoped
public class ReferentRepository {
  private static final String COLUMNS =
      "id, organisme_referent_id, agent_id, profession, etp, left_on, version";

  private final RowRepository rows;

  ReferentRepository(RowRepository rows) {
    this.rows = rows;
  }

  /**
   * A référent and how many people they follow; nothing but the number if nobody described them.
   */
  record Loaded(
      UUID id,
      @Nullable UUID organismeReferentId,
      @Nullable String agentId,
      @Nullable String profession,
      @Nullable BigDecimal etp,
      @Nullable LocalDate leftOn,
      long load,
      long version) {}

  private record Count(long load) {}

  public Optional<Referent> referent(UUID id) {
    return rows
        .select("select " + COLUMNS + " from referent where id = ?1", Referent.class, id)
        .stream()
        .findFirst();
  }

  /** The référent that an agent is, by the {@code sub} of their token. */
  public Optional<Referent> whoIs(String agentId) {
    return rows
        .select("select " + COLUMNS + " from referent where agent_id = ?1", Referent.class, agentId)
        .stream()
        .findFirst();
  }

  /** Nobody else counts or fills this référent's caseload until the transaction ends. */
  void alone(UUID referentId) {
    rows.select(
        "select cast(pg_advisory_xact_lock(hashtextextended(?1, 30)) as text) as load",
        Locked.class,
        referentId.toString());
  }

  private record Locked(@Nullable String load) {}

  /** How many people they follow, this accompaniment's left out. */
  long load(UUID referentId, UUID besides) {
    return rows.select(
            """
            select count(*) as load from accompaniment
             where referent_id = ?1 and status = 'OPEN' and id <> ?2
            """,
            Count.class,
            referentId,
            besides)
        .getFirst()
        .load();
  }

  /** A page of all who follow somebody or may, in the order of their references. */
  List<Loaded> loads(@Nullable UUID organisme, @Nullable UUID only, UUID after, int limit) {
    return rows.select(
        """
        select coalesce(r.id, l.referent_id) as id,
               coalesce(r.organisme_referent_id, l.organisme) as organisme_referent_id,
               r.agent_id, r.profession, r.etp, r.left_on, coalesce(l.load, 0) as load,
               coalesce(r.version, 0) as version
          from referent r
          full join (
            select referent_id, count(*) as load,
                   cast(min(cast(organisme_referent_id as text)) as uuid) as organisme
              from accompaniment
             where status = 'OPEN' and referent_id is not null
             group by referent_id) l on l.referent_id = r.id
         where coalesce(r.id, l.referent_id) > ?1
           and (?2 = ''
                or coalesce(r.organisme_referent_id, l.organisme) = cast(nullif(?2, '') as uuid))
           and (?3 = '' or coalesce(r.id, l.referent_id) = cast(nullif(?3, '') as uuid))
         order by 1
         limit ?4
        """,
        Loaded.class,
        after,
        text(organisme),
        text(only),
        limit);
  }

  /** Written only over the version before it: two agents never overwrite each other. */
  boolean put(Referent next, Instant now, String by) {
    return rows.write(
            """
            insert into referent as known (id, organisme_referent_id, agent_id, profession, etp,
                   left_on, version, recorded_at, recorded_by)
            values (?1, ?2, nullif(?3, ''), nullif(?4, ''), cast(nullif(?5, '') as numeric),
                    cast(nullif(?6, '') as date), ?7, ?8, ?9)
            on conflict (id) do update
               set organisme_referent_id = excluded.organisme_referent_id,
                   agent_id = excluded.agent_id, profession = excluded.profession,
                   etp = excluded.etp, left_on = excluded.left_on, version = excluded.version,
                   recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
             where known.version = excluded.version - 1
            """,
            next.id(),
            next.organismeReferentId(),
            text(next.agentId()),
            text(next.profession()),
            text(next.etp()),
            text(next.leftOn()),
            next.version(),
            now,
            by)
        == 1;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
