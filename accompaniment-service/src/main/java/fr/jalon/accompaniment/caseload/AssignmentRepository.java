package fr.jalon.accompaniment.caseload;

import fr.jalon.accompaniment.chapter.Chapter;
import fr.jalon.accompaniment.chapter.ChapterEntry;
import fr.jalon.accompaniment.rows.RowRepository;
import fr.jalon.contracts.ReferentEvent.AssignmentCause;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps who answered for each person, from when, and why. */
@ApplicationScoped
public class AssignmentRepository implements Chapter {
  private final RowRepository rows;

  AssignmentRepository(RowRepository rows) {
    this.rows = rows;
  }

  /**
   * One assignment.
   *
   * @param heard told with the orientation, so that nobody here decided it
   * @param load how many others the référent followed then
   * @param until the day of the next assignment, or of the end; none for the current one
   */
  public record Assigned(
      UUID id,
      UUID accompanimentId,
      int number,
      UUID referentId,
      UUID organismeReferentId,
      LocalDate assignedOn,
      @Nullable LocalDate until,
      AssignmentCause cause,
      @Nullable String reason,
      @Nullable UUID transferId,
      boolean heard,
      long load,
      @Nullable Integer ceiling,
      @Nullable String overrideReason,
      Instant recordedAt,
      @Nullable String recordedBy) {}

  /** Every assignment of an accompaniment, the first first. */
  public List<Assigned> of(UUID accompanimentId) {
    return rows.select(
        """
        select s.id, s.accompaniment_id, s.number, s.referent_id, s.organisme_referent_id,
               s.assigned_on,
               coalesce(lead(s.assigned_on) over (order by s.number), a.closed_on) as until,
               s.cause, s.reason, s.transfer_id, s.heard, s.load, s.ceiling, s.override_reason,
               s.recorded_at, s.recorded_by
          from referent_assignment s join accompaniment a on a.id = s.accompaniment_id
         where s.accompaniment_id = ?1
         order by s.number
        """,
        Assigned.class,
        accompanimentId);
  }

  Optional<Assigned> latest(UUID accompanimentId) {
    var all = of(accompanimentId);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  void insert(Assigned next) {
    rows.write(
        """
        insert into referent_assignment (id, accompaniment_id, number, referent_id,
               organisme_referent_id, assigned_on, cause, reason, transfer_id, heard, load, ceiling,
               override_reason, recorded_at, recorded_by)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, nullif(?8, ''), cast(nullif(?9, '') as uuid), ?10, ?11,
                cast(nullif(?12, '') as integer), nullif(?13, ''), ?14, nullif(?15, ''))
        """,
        next.id(),
        next.accompanimentId(),
        next.number(),
        next.referentId(),
        next.organismeReferentId(),
        next.assignedOn(),
        next.cause().name(),
        text(next.reason()),
        text(next.transferId()),
        next.heard(),
        next.load(),
        text(next.ceiling()),
        text(next.overrideReason()),
        next.recordedAt(),
        text(next.recordedBy()));
  }

  @Override
  public List<ChapterEntry> of(Collection<UUID> accompanimentIds) {
    return rows.select(
        """
        select accompaniment_id, assigned_on as "on", 'REFERENT_ASSIGNED' as kind,
               case cause when 'OPENING' then 'Référent désigné'
                          when 'TRANSFER' then 'Référent changé'
                          else 'Suivis d''un référent transmis' end as label,
               referent_id as about_id, coalesce(reason, cause) as reason, recorded_by as by,
               recorded_at
          from referent_assignment
         where accompaniment_id = any(cast(?1 as uuid[]))
        """,
        ChapterEntry.class,
        RowRepository.array(accompanimentIds));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
