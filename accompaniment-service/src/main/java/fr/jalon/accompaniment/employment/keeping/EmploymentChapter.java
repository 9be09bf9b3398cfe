package fr.jalon.accompaniment.employment.keeping;

import fr.jalon.accompaniment.chapter.Chapter;
import fr.jalon.accompaniment.chapter.ChapterEntry;
import fr.jalon.accompaniment.rows.RowRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What was said of a person's jobs, and the contacts in them: no employer. */
@ApplicationScoped
class EmploymentChapter implements Chapter {
  private final RowRepository rows;

  EmploymentChapter(RowRepository rows) {
    this.rows = rows;
  }

  @Override
  public List<ChapterEntry> of(Collection<UUID> accompanimentIds) {
    return rows.select(
        """
        with e as (
          select * from employment where accompaniment_id = any(cast(?1 as uuid[])))
        select e.accompaniment_id, s.starts_on as "on", 'EMPLOYMENT_' || s.kind as kind,
               case s.kind when 'TOLD' then 'Emploi commencé'
                           when 'CORRECTED' then 'Emploi corrigé'
                           else 'Emploi confirmé par une autre source' end
                 || ' (' || s.contract || ', ' || s.source || ')' as label,
               e.id as about_id, s.reason, s.recorded_by as by, s.recorded_at
          from e join employment_statement s on s.employment_id = e.id
        union all
        select e.accompaniment_id, n.ended_on, 'EMPLOYMENT_ENDED',
               case when n.early then 'Emploi rompu tôt' else 'Emploi terminé' end, e.id, n.reason,
               n.recorded_by, n.recorded_at
          from e join employment_end n on n.employment_id = e.id
        union all
        select e.accompaniment_id, coalesce(c.held_on, c.missed_on), 'IN_JOB_CONTACT_' || c.status,
               case c.status when 'HELD' then 'Contact dans l''emploi tenu'
                             else 'Contact dans l''emploi manqué' end, c.id, c.step, c.recorded_by,
               c.recorded_at
          from e join in_job_contact c on c.employment_id = e.id
         where c.status in ('HELD', 'MISSED')
        """,
        ChapterEntry.class,
        RowRepository.array(accompanimentIds));
  }
}
