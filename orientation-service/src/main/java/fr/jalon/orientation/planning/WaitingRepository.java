package fr.jalon.orientation.planning;

import fr.jalon.orientation.bulk.BulkRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads who waits for a rendez-vous d'orientation, and which individual slots have a place. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class WaitingRepository {

  /** Those without a rendez-vous to come, whom nobody met; what is due first, first. */
  static final String WAITING =
      """
      select p.id as parcours, p.territory, d.due_on
        from parcours p
        left join deadline d on d.parcours_id = p.id and d.rule = 'ORIENTATION'
       where p.stage in ('A_CONVOQUER', 'CONVOQUE') and ? in ('', p.territory)
       order by d.due_on nulls last, p.received_on, p.id
       limit ?
      """;

  /** The orientation is individual and face to face (PDIE, fiche 1). */
  static final String FREE =
      """
      select s.id, cast(s.site_id as text) as site_id, s.territory, s.starts_at
        from slot s
       where s.starts_at >= ? and s.starts_at < ? and s.kind = 'INDIVIDUAL'
         and s.absence_id is null
         and not exists (select from rendez_vous r where r.slot_id = s.id)
       order by s.starts_at, s.id
      """;

  private final BulkRepository database;

  WaitingRepository(BulkRepository database) {
    this.database = database;
  }

  /** Someone who waits. */
  record Waiting(UUID parcours, Optional<String> territory, Optional<LocalDate> dueOn) {}

  /** A slot with a place. */
  record Free(UUID id, Optional<String> siteId, String territory, OffsetDateTime startsAt) {}

  private record Known(String code) {}

  List<Waiting> waiting(Optional<String> territory, int most) {
    return database.select(WAITING, Waiting.class, territory.orElse(""), most);
  }

  List<Free> free(OffsetDateTime from, OffsetDateTime before) {
    return database.select(FREE, Free.class, from, before);
  }

  boolean isTerritory(String code) {
    return !database
        .select("select code from territory where code = ?", Known.class, code)
        .isEmpty();
  }
}
