package fr.jalon.accompaniment.aid.accounts;

import fr.jalon.accompaniment.chapter.Chapter;
import fr.jalon.accompaniment.chapter.ChapterEntry;
import fr.jalon.accompaniment.rows.RowRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The aids of a person: asked for, decided, paid or given up. */
@ApplicationScoped
class AidChapter implements Chapter {
  private final RowRepository rows;

  AidChapter(RowRepository rows) {
    this.rows = rows;
  }

  @Override
  public List<ChapterEntry> of(Collection<UUID> accompanimentIds) {
    return rows.select(
        """
        with a as (select * from aid where accompaniment_id = any(cast(?1 as uuid[])))
        select accompaniment_id, requested_on as "on", 'AID_REQUESTED' as kind,
               'Aide demandée (' || line || ')' as label, id as about_id, purpose as reason,
               requested_by as by, requested_at as recorded_at
          from a
        union all
        select accompaniment_id, decided_on,
               case status when 'REFUSED' then 'AID_REFUSED' else 'AID_GRANTED' end,
               case status when 'REFUSED' then 'Aide refusée' else 'Aide accordée' end
                 || ' (' || line || ')', id, coalesce(derogation, reason), decided_by, decided_at
          from a where decided_on is not null
        union all
        select accompaniment_id, coalesce(paid_on, cancelled_on), 'AID_' || status,
               case status when 'PAID' then 'Aide payée' else 'Aide annulée' end
                 || ' (' || line || ')', id, cancelled_because, closed_by, closed_at
          from a where status in ('PAID', 'CANCELLED')
        """,
        ChapterEntry.class,
        RowRepository.array(accompanimentIds));
  }
}
