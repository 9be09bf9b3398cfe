package fr.jalon.accompaniment.reorientation;

import fr.jalon.accompaniment.chapter.Chapter;
import fr.jalon.accompaniment.chapter.ChapterEntry;
import fr.jalon.accompaniment.followup.NamedFiles;
import fr.jalon.accompaniment.rows.RowRepository;
import fr.jalon.platform.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the requests of reorientation, and how each ended. */
@ApplicationScoped
class RequestRepository implements Chapter, NamedFiles {
  private static final String COLUMNS =
      """
      select id, accompaniment_id, status, wanted_type, reason, requested_on, recorded_at,
             recorded_by, withdrawn_on, withdrawn_by, answered_on, orientation_id
        from reorientation_request
      """;

  private final RowRepository rows;

  RequestRepository(RowRepository rows) {
    this.rows = rows;
  }

  /** Every request of a follow-up, the first first. */
  List<ReorientationRequest> of(UUID accompanimentId) {
    return rows.select(
        COLUMNS + " where accompaniment_id = ?1 order by recorded_at, id",
        ReorientationRequest.class,
        accompanimentId);
  }

  Optional<ReorientationRequest> request(UUID id) {
    return rows.select(COLUMNS + " where id = ?1", ReorientationRequest.class, id).stream()
        .findFirst();
  }

  void insert(ReorientationRequest request) {
    rows.write(
        """
        insert into reorientation_request (id, accompaniment_id, status, wanted_type, reason,
               requested_on, recorded_at, recorded_by)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        """,
        request.id(),
        request.accompanimentId(),
        request.status().name(),
        request.wantedType().name(),
        request.reason().name(),
        request.requestedOn(),
        request.recordedAt(),
        request.recordedBy());
  }

  boolean withdraw(UUID id, LocalDate on, Instant now, String by) {
    return rows.write(
            """
            update reorientation_request
               set status = 'WITHDRAWN', withdrawn_on = ?2, withdrawn_at = ?3, withdrawn_by = ?4
             where id = ?1 and status = 'REQUESTED'
            """,
            id,
            on,
            now,
            by)
        == 1;
  }

  /** What orientation-service answered; a request that no longer waits stays what it is. */
  @Transactional
  public void answered(
      UUID id, boolean accepted, LocalDate on, @Nullable UUID orientationId, Instant now) {
    rows.write(
        """
        update reorientation_request
           set status = ?2, answered_on = ?3, answered_at = ?4,
               orientation_id = cast(nullif(?5, '') as uuid)
         where id = ?1 and status = 'REQUESTED'
        """,
        id,
        accepted ? "ACCEPTED" : "REFUSED",
        on,
        now,
        accepted && orientationId != null ? orientationId.toString() : "");
  }

  @Override
  public String segment() {
    return "reorientations";
  }

  @Override
  @Transactional
  public void mustExist(UUID id) {
    if (request(id).isEmpty()) {
      throw AskReorientation.unknown(id);
    }
  }

  /** Why another orientation is asked for is for whoever follows the person. */
  @Override
  public Set<Role> readers() {
    return EnumSet.of(Role.CONSEILLER, Role.CHEF_DE_PROJET);
  }

  @Override
  public List<ChapterEntry> of(Collection<UUID> accompanimentIds) {
    return rows.select(
        """
        with r as (
          select * from reorientation_request
           where accompaniment_id = any(cast(?1 as uuid[])))
        select accompaniment_id, requested_on as "on", 'REORIENTATION_REQUESTED' as kind,
               'Réorientation demandée' as label, id as about_id, reason, recorded_by as by,
               recorded_at
          from r
        union all
        select accompaniment_id, withdrawn_on, 'REORIENTATION_WITHDRAWN',
               'Demande de réorientation retirée', id, null, withdrawn_by, withdrawn_at
          from r where status = 'WITHDRAWN'
        union all
        select accompaniment_id, answered_on, 'REORIENTATION_' || status,
               case status when 'ACCEPTED' then 'Réorientation décidée'
                           else 'Orientation maintenue' end, id, null, null, answered_at
          from r where status in ('ACCEPTED', 'REFUSED')
        """,
        ChapterEntry.class,
        RowRepository.array(accompanimentIds));
  }
}
