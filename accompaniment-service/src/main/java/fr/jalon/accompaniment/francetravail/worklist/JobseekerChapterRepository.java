package fr.jalon.accompaniment.francetravail.worklist;

import fr.jalon.accompaniment.chapter.Chapter;
import fr.jalon.accompaniment.chapter.ChapterEntry;
import fr.jalon.accompaniment.rows.RowRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What France Travail's files told while the person was followed, and what it was told itself. */
@ApplicationScoped
class JobseekerChapterRepository implements Chapter {
  private final RowRepository rows;

  JobseekerChapterRepository(RowRepository rows) {
    this.rows = rows;
  }

  @Override
  public List<ChapterEntry> of(Collection<UUID> accompanimentIds) {
    return rows.select(
        """
        with a as (
          select id, person_id, decided_on, closed_on from accompaniment
           where id = any(cast(?1 as uuid[])))
        select a.id as accompaniment_id, r.effective_on as "on", 'JOBSEEKER_' || r.kind as kind,
               case r.kind when 'INSCRIPTION' then 'Inscription à France Travail'
                           when 'CESSATION' then 'Cessation d''inscription à France Travail'
                           else 'Radiation de France Travail' end as label,
               r.file_id as about_id, r.code as reason, cast(null as text) as by, r.recorded_at
          from a join registration r on r.person_id = a.person_id
           and r.effective_on >= a.decided_on
           and r.effective_on <= coalesce(a.closed_on, r.effective_on)
        union all
        select a.id, cast(c.ended_at at time zone 'Europe/Paris' as date),
               'FRANCE_TRAVAIL_' || c.kind,
               case c.kind when 'READ_ORIENTATION' then 'Orientation lue à France Travail'
                           when 'WRITE_ORIENTATION' then 'Orientation dite à France Travail'
                           when 'SEND_APPOINTMENT' then 'Rendez-vous dit à France Travail'
                           when 'CANCEL_APPOINTMENT' then 'Annulation dite à France Travail'
                           else 'Diagnostic lu à France Travail' end,
               c.subject_id, null, c.asked_by, c.ended_at
          from a join partner_call c on c.accompaniment_id = a.id and c.status = 'DONE'
        """,
        ChapterEntry.class,
        RowRepository.array(accompanimentIds));
  }
}
