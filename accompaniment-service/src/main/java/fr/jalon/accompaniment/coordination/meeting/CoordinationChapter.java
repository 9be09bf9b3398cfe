package fr.jalon.accompaniment.coordination.meeting;

import fr.jalon.accompaniment.chapter.Chapter;
import fr.jalon.accompaniment.chapter.ChapterEntry;
import fr.jalon.accompaniment.rows.RowRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The référent de parcours in a person's story: proposal, answer, meetings, end. */
@ApplicationScoped
class CoordinationChapter implements Chapter {
  private final RowRepository rows;

  CoordinationChapter(RowRepository rows) {
    this.rows = rows;
  }

  @Override
  public List<ChapterEntry> of(Collection<UUID> accompanimentIds) {
    return rows.select(
        """
        with c as (select * from coordination where accompaniment_id = any(cast(?1 as uuid[])))
        select accompaniment_id, proposed_on as "on", 'COORDINATION_PROPOSED' as kind,
               'Référent de parcours proposé' as label, id as about_id, because as reason,
               proposed_by as by, proposed_at as recorded_at
          from c
        union all
        select accompaniment_id, answered_on,
               case status when 'DECLINED' then 'COORDINATION_DECLINED'
                           else 'COORDINATION_AGREED' end,
               case status when 'DECLINED' then 'La personne refuse'
                           else 'La personne donne son accord' end,
               id, null, answered_to, answered_at
          from c where answered_on is not null
        union all
        select c.accompaniment_id, m.held_on, 'COORDINATION_MEETING',
               case when m.person_present then 'Réunion en présence de la personne'
                    else 'Réunion sans la personne, sans décision' end,
               m.id, null, m.recorded_by, m.recorded_at
          from c join coordination_meeting m on m.coordination_id = c.id
        union all
        select accompaniment_id, closed_on, 'COORDINATION_CLOSED', 'Coordination terminée', id,
               closing_reason, closed_by, closed_at
          from c where status = 'CLOSED'
        """,
        ChapterEntry.class,
        RowRepository.array(accompanimentIds));
  }
}
