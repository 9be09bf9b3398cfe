package fr.jalon.accompaniment.story;

import fr.jalon.accompaniment.chapter.Chapter;
import fr.jalon.accompaniment.chapter.ChapterEntry;
import fr.jalon.accompaniment.rows.RowRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** How each follow-up began and ended. */
@ApplicationScoped
class FollowUpChapterRepository implements Chapter {
  private final RowRepository rows;

  FollowUpChapterRepository(RowRepository rows) {
    this.rows = rows;
  }

  @Override
  public List<ChapterEntry> of(Collection<UUID> accompanimentIds) {
    return rows.select(
        """
        with a as (select * from accompaniment where id = any(cast(?1 as uuid[])))
        select id as accompaniment_id, decided_on as "on", 'ACCOMPANIMENT_OPENED' as kind,
               'Orientation décidée, accompagnement ouvert' as label, orientation_id as about_id,
               parcours_type as reason, cast(null as text) as by, opened_at as recorded_at
          from a
        union all
        select id, closed_on, 'ACCOMPANIMENT_CLOSED', 'Accompagnement terminé', null,
               closing_reason, closed_by, closed_at
          from a where status = 'CLOSED'
        """,
        ChapterEntry.class,
        RowRepository.array(accompanimentIds));
  }
}
