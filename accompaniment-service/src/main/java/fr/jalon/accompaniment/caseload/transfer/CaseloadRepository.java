package fr.jalon.accompaniment.caseload.transfer;

import static fr.jalon.accompaniment.AccompanimentProblem.TRANSFER_NOT_FOUND;

import fr.jalon.accompaniment.caseload.transfer.Caseload.Line;
import fr.jalon.accompaniment.rows.RowRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the transfers of whole caseloads. */
@ApplicationScoped
class CaseloadRepository {
  private final RowRepository rows;

  CaseloadRepository(RowRepository rows) {
    this.rows = rows;
  }

  private record Head(
      UUID id,
      UUID fromReferentId,
      TransferReason reason,
      LocalDate transferredOn,
      @Nullable String overrideReason,
      Instant recordedAt,
      String recordedBy) {}

  private record Id(UUID id) {}

  /** Holds whom a référent follows until the transaction ends, in the order they were oriented. */
  List<UUID> hold(UUID referentId) {
    return rows
        .select(
            """
            select id from (
              select id, decided_on from accompaniment
               where referent_id = ?1 and status = 'OPEN' order by id for update) held
             order by decided_on, id
            """,
            Id.class,
            referentId)
        .stream()
        .map(Id::id)
        .toList();
  }

  void insert(Caseload head) {
    rows.write(
        """
        insert into caseload_transfer (id, from_referent_id, reason, transferred_on,
               override_reason, recorded_at, recorded_by)
        values (?1, ?2, ?3, ?4, nullif(?5, ''), ?6, ?7)
        """,
        head.id(),
        head.fromReferentId(),
        head.reason().name(),
        head.transferredOn(),
        head.overCeilingReason() == null ? "" : head.overCeilingReason(),
        head.recordedAt(),
        head.recordedBy());
  }

  void insert(UUID transferId, Line line) {
    rows.write(
        """
        insert into caseload_transfer_line (transfer_id, accompaniment_id, outcome, referent_id)
        values (?1, ?2, ?3, cast(nullif(?4, '') as uuid))
        """,
        transferId,
        line.accompanimentId(),
        line.outcome().name(),
        line.referentId() == null ? "" : line.referentId().toString());
  }

  @Transactional
  Caseload get(UUID id) {
    var head =
        rows
            .select(
                """
                select id, from_referent_id, reason, transferred_on, override_reason, recorded_at,
                       recorded_by
                  from caseload_transfer where id = ?1
                """,
                Head.class,
                id)
            .stream()
            .findFirst()
            .orElseThrow(() -> TRANSFER_NOT_FOUND.because("Aucun transfert " + id));
    var lines =
        rows.select(
            """
            select accompaniment_id, outcome, referent_id
              from caseload_transfer_line where transfer_id = ?1 order by accompaniment_id
            """,
            Line.class,
            id);
    return new Caseload(
        head.id(),
        head.fromReferentId(),
        head.reason(),
        head.transferredOn(),
        head.overrideReason(),
        head.recordedAt(),
        head.recordedBy(),
        lines);
  }
}
