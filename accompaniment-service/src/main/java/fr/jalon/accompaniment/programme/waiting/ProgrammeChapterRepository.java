package fr.jalon.accompaniment.programme.waiting;

import fr.jalon.accompaniment.chapter.Chapter;
import fr.jalon.accompaniment.chapter.ChapterEntry;
import fr.jalon.accompaniment.rows.RowRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What the programmes add to a person's story: each date, and nothing of their health. */
@ApplicationScoped
class ProgrammeChapterRepository implements Chapter {
  private final RowRepository rows;

  ProgrammeChapterRepository(RowRepository rows) {
    this.rows = rows;
  }

  @Override
  public List<ChapterEntry> of(Collection<UUID> accompanimentIds) {
    return rows.select(
        """
        with e as (
          select *, concat_ws(' ', programme, measure) as named
            from programme_entry where accompaniment_id = any(cast(?1 as uuid[])))
        select accompaniment_id, prescribed_on as "on", 'PROGRAMME_PRESCRIBED' as kind,
               'Programme prescrit : ' || named as label, id as about_id, ground as reason,
               prescribed_by as by, prescribed_at as recorded_at
          from e
        union all
        select e.accompaniment_id, v.given_on,
               case when v.agreed then 'PROGRAMME_AGREED' else 'PROGRAMME_DECLINED' end,
               case when v.agreed then 'Entrée validée : ' else 'Entrée refusée : ' end || e.named,
               e.id, concat_ws(' ', v.side, v.reason), v.agent_id, v.recorded_at
          from e join programme_validation v on v.entry_id = e.id
        union all
        select accompaniment_id, entered_on, 'PROGRAMME_ENTERED', 'Entrée : ' || named, id,
               operator, entered_by, entered_at
          from e where entered_on is not null
        union all
        select accompaniment_id, refused_on, 'PROGRAMME_REFUSED', 'Sans suite : ' || named, id,
               ending_reason, ended_by, ended_at
          from e where status = 'REFUSED'
        union all
        select accompaniment_id, left_on, 'PROGRAMME_LEFT', 'Sortie : ' || named, id,
               ending_reason, ended_by, ended_at
          from e where status = 'LEFT'
        union all
        select e.accompaniment_id, s.starts_on, 'PROGRAMME_STEP',
               'Étape : ' || e.named || ' ' || s.kind, s.id, s.outcome, s.recorded_by,
               s.recorded_at
          from e join programme_step s on s.entry_id = e.id
        """,
        ChapterEntry.class,
        RowRepository.array(accompanimentIds));
  }
}
