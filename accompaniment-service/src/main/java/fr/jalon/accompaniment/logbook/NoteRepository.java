package fr.jalon.accompaniment.logbook;

import fr.jalon.accompaniment.rows.RowRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Keeps notes, and gives each reader those that are for them: the database itself chooses. */
@ApplicationScoped
class NoteRepository {
  private final RowRepository rows;

  NoteRepository(RowRepository rows) {
    this.rows = rows;
  }

  void insert(UUID accompanimentId, Note note) {
    var organisme = note.organismeReferentId();
    rows.write(
        """
        insert into note (id, accompaniment_id, visibility, organisme_referent_id, text, written_on,
               recorded_at, author_id, author_name)
        values (?1, ?2, ?3, cast(nullif(?4, '') as uuid), ?5, ?6, ?7, ?8, ?9)
        """,
        note.id(),
        accompanimentId,
        note.visibility().name(),
        organisme == null ? "" : organisme.toString(),
        note.text(),
        note.writtenOn(),
        note.recordedAt(),
        note.authorId(),
        note.authorName());
  }

  /**
   * The notes that an agent may read: their own; those of their structure; those for all who follow
   * this person, when they are the référent of one of the person's open follow-ups, or work for its
   * organisme while no référent is named.
   */
  List<Note> readBy(String agentId, UUID accompanimentId, LocalDate today) {
    return rows.select(
        """
        with me as (
          select id, organisme_referent_id from referent
           where agent_id = ?1 and (left_on is null or left_on >= ?3))
        select n.id, n.visibility, n.organisme_referent_id, n.text, n.written_on, n.recorded_at,
               n.author_id, n.author_name
          from note n join accompaniment a on a.id = n.accompaniment_id
         where n.accompaniment_id = ?2
           and (n.author_id = ?1
             or (n.visibility = 'STRUCTURE' and exists (
                  select from me where me.organisme_referent_id = n.organisme_referent_id))
             or (n.visibility = 'FOLLOWERS' and exists (
                  select from accompaniment f join me
                    on f.referent_id = me.id
                    or (f.referent_id is null
                        and f.organisme_referent_id = me.organisme_referent_id)
                   where f.person_id = a.person_id and f.status = 'OPEN')))
         order by n.written_on desc, n.recorded_at desc
        """,
        Note.class,
        agentId,
        accompanimentId,
        today);
  }
}
