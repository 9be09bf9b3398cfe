package fr.jalon.orientation.conseiller;

import static fr.jalon.orientation.OrientationProblem.CONSEILLER_NOT_FOUND;

import fr.jalon.orientation.bulk.BulkRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the conseillers and their working times. */
@ApplicationScoped
public class ConseillerRepository {
  private static final String CONSEILLERS =
      """
      select c.id, c.agent_id, c.display_name, c.profession, c.etp, c.since_on, c.until_on,
             c.version,
             (select coalesce(json_agg(json_build_object(
                       'site_id', w.site_id, 'weekday', w.weekday, 'starts_at', w.starts_at,
                       'ends_at', w.ends_at, 'since_on', w.since_on, 'until_on', w.until_on)
                     order by w.since_on, w.id), '[]'::json)
                from working_time w where w.conseiller_id = c.id) as working_times
        from conseiller c
      """;

  private final BulkRepository database;

  ConseillerRepository(BulkRepository database) {
    this.database = database;
  }

  private record Held(UUID id) {}

  private record TimeOf(
      UUID conseillerId,
      UUID siteId,
      String weekday,
      LocalTime startsAt,
      LocalTime endsAt,
      LocalDate sinceOn,
      Optional<LocalDate> untilOn) {
    static TimeOf of(UUID conseiller, WorkingTime time) {
      return new TimeOf(
          conseiller,
          time.siteId(),
          time.weekday().name(),
          time.startsAt(),
          time.endsAt(),
          time.sinceOn(),
          time.untilOn());
    }
  }

  /** A département employs some tens of conseillers. */
  @Transactional
  public List<Conseiller> inOrder() {
    return database.select(CONSEILLERS + " order by c.display_name, c.id", Conseiller.class);
  }

  @Transactional
  public Conseiller conseiller(UUID id) {
    return database.select(CONSEILLERS + " where c.id = ?", Conseiller.class, id).stream()
        .findFirst()
        .orElseThrow(
            () -> CONSEILLER_NOT_FOUND.because("Choisissez un conseiller de GET /conseillers."));
  }

  /**
   * Holds the conseiller until the transaction ends: neither slots nor absences change meanwhile.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Conseiller lock(UUID id) {
    database.select("select id from conseiller where id = ? for update", Held.class, id);
    return conseiller(id);
  }

  boolean isRegistered(String agentId) {
    return !database
        .select("select id from conseiller where agent_id = ?", Held.class, agentId)
        .isEmpty();
  }

  void put(Conseiller conseiller) {
    database.write(
        """
        insert into conseiller (id, agent_id, display_name, profession, etp, since_on, until_on,
                                version)
        select id, agent_id, display_name, profession, etp, since_on, until_on, version
          from json_to_recordset(cast(? as json)) as
            c (id uuid, agent_id text, display_name text, profession text, etp numeric,
               since_on date, until_on date, version bigint)
        on conflict (id) do update
          set display_name = excluded.display_name, profession = excluded.profession,
              etp = excluded.etp, since_on = excluded.since_on, until_on = excluded.until_on,
              version = excluded.version
        """,
        List.of(conseiller));
    database.write(
        """
        delete from working_time where conseiller_id in (
          select id from json_to_recordset(cast(? as json)) as c (id uuid))
        """,
        List.of(new Held(conseiller.id())));
    database.write(
        """
        insert into working_time (conseiller_id, site_id, weekday, starts_at, ends_at, since_on,
                                  until_on)
        select conseiller_id, site_id, weekday, starts_at, ends_at, since_on, until_on
          from json_to_recordset(cast(? as json)) as
            w (conseiller_id uuid, site_id uuid, weekday text, starts_at time, ends_at time,
               since_on date, until_on date)
        """,
        conseiller.workingTimes().stream().map(time -> TimeOf.of(conseiller.id(), time)).toList());
  }
}
