package fr.jalon.accompaniment.francetravail.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.accompaniment.francetravail.rows.RowsRepository;
import fr.jalon.contracts.ParcoursType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reads what an export holds, page by page, and keeps that it was made. */
@ApplicationScoped
class ExportRepository {
  private final RowsRepository rows;

  ExportRepository(RowsRepository rows) {
    this.rows = rows;
  }

  /** One line to come, by references: whose it is, what was decided or signed. */
  record Line(
      UUID id,
      LocalDate sortOn,
      UUID personId,
      UUID orientationId,
      int rank,
      ParcoursType parcoursType,
      UUID organismeReferentId,
      String organismeKind,
      @Nullable UUID referentId,
      LocalDate decidedOn,
      @Nullable LocalDate notifiedOn,
      @Nullable LocalDate signedOn,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate endsOn,
      @Nullable Integer weeklyHours) {}

  /** The last line of the page before. */
  record After(LocalDate on, UUID id) {
    static final After NOTHING = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));
  }

  /** An export, without its rows. */
  @Schema(name = "PartnerExport", description = "Un export : qui, quand, combien, quels octets")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ExportView(
      UUID id,
      ExportKind kind,
      LocalDate fromOn,
      LocalDate untilOn,
      String madeBy,
      Instant madeAt,
      @Schema(enumeration = {"BEGUN", "SENT", "FAILED"}) String status,
      @Nullable Integer rowCount,
      @Nullable String sha256) {}

  @Transactional
  void begin(UUID id, ExportKind kind, Period period, String by, Instant now) {
    rows.update(
        """
        insert into partner_export (id, kind, from_on, until_on, made_by, made_at, status)
        values (?, ?, ?, ?, ?, ?, 'BEGUN')
        """,
        id,
        kind,
        period.from(),
        period.until(),
        by,
        now);
  }

  @Transactional
  void sent(UUID id, int count, String sha256, Instant now) {
    rows.update(
        """
        update partner_export set status = 'SENT', row_count = ?, sha256 = ?, ended_at = ?
         where id = ?
        """,
        count,
        sha256,
        now,
        id);
  }

  @Transactional
  void failed(UUID id, Instant now) {
    rows.update("update partner_export set status = 'FAILED', ended_at = ? where id = ?", now, id);
  }

  @Transactional
  List<Line> page(ExportKind kind, Period period, After after, int size) {
    return switch (kind) {
      case ORIENTATION -> orientations(period, after, size, Integer.MAX_VALUE, true);
      case CAF_ORIENTATIONS -> orientations(period, after, size, Integer.MAX_VALUE, false);
      case INSTRUCTION_ORIENTATION -> orientations(period, after, size, 1, false);
      case CAF_CONTRACTS -> contracts(period, after, size);
    };
  }

  /** With {@code latest}, the last one of each person in the period and none before it. */
  private List<Line> orientations(
      Period period, After after, int size, int highestRank, boolean latest) {
    return rows.select(
        """
        select a.id, a.decided_on as sort_on, a.person_id, a.orientation_id,
               a.orientation_rank as rank, a.parcours_type, a.organisme_referent_id,
               a.organisme_kind, a.referent_id, a.decided_on, a.notified_on
          from accompaniment a
         where a.departement = current_setting('jalon.departement')
           and a.decided_on between ? and ? and a.orientation_rank <= ?
           and (a.decided_on, a.id) > (?, ?)
           and not (? and exists (
             select from accompaniment later
              where later.person_id = a.person_id and later.decided_on <= ?
                and (later.decided_on, later.orientation_rank, later.id)
                    > (a.decided_on, a.orientation_rank, a.id)))
         order by a.decided_on, a.id limit ?
        """,
        Line.class,
        period.from(),
        period.until(),
        highestRank,
        after.on(),
        after.id(),
        latest,
        period.until(),
        size);
  }

  private List<Line> contracts(Period period, After after, int size) {
    return rows.select(
        """
        select c.id, c.starts_on as sort_on, a.person_id, a.orientation_id, c.rank,
               a.parcours_type, a.organisme_referent_id, a.organisme_kind, a.referent_id,
               a.decided_on, a.notified_on,
               greatest(c.person_signed_on, c.referent_signed_on) as signed_on, c.starts_on,
               coalesce(c.ended_on, c.ends_on) as ends_on, c.weekly_hours
          from contract c join accompaniment a on a.id = c.accompaniment_id
         where c.departement = current_setting('jalon.departement') and c.status = 'SIGNED'
           and c.starts_on between ? and ? and (c.starts_on, c.id) > (?, ?)
         order by c.starts_on, c.id limit ?
        """,
        Line.class,
        period.from(),
        period.until(),
        after.on(),
        after.id(),
        size);
  }

  @Transactional
  List<ExportView> made(Optional<Instant> before, Optional<UUID> beforeId, int size) {
    return rows.select(
        """
        select id, kind, from_on, until_on, made_by, made_at, status, row_count, sha256
          from partner_export
         where cast(? as timestamptz) is null
            or (made_at, id) < (cast(? as timestamptz), cast(? as uuid))
         order by made_at desc, id desc limit ?
        """,
        ExportView.class,
        before.orElse(null),
        before.orElse(null),
        beforeId.orElse(null),
        size);
  }
}
