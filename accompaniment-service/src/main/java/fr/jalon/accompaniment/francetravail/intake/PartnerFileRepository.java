package fr.jalon.accompaniment.francetravail.intake;

import static fr.jalon.accompaniment.AccompanimentProblem.PARTNER_FILE_NOT_FOUND;
import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.accompaniment.francetravail.file.Layout;
import fr.jalon.accompaniment.francetravail.rows.RowsRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Keeps the ledger of France Travail's files. */
@ApplicationScoped
class PartnerFileRepository {
  private static final String SELECT =
      """
      select f.id, f.file_name, f.sha256, f.layout, f.reference_date, f.received_at,
             f.received_by, f.status, f.unreadable_dates, f.reason, c.*
        from partner_file f
        cross join lateral (
          select count(*) as read,
                 count(*) filter (where status = 'WAITING') as waiting,
                 count(*) filter (where status = 'APPLIED') as applied,
                 coalesce(sum(new_facts), 0) as new_facts,
                 count(*) filter (where status = 'REJECTED') as rejected,
                 count(*) filter (where status = 'UNCERTAIN') as uncertain,
                 count(*) filter (where status = 'UNKNOWN') as unknown,
                 count(*) filter (where status = 'SET_ASIDE') as set_aside
            from partner_line l where l.file_id = f.id) c
      """;

  private final RowsRepository rows;

  PartnerFileRepository(RowsRepository rows) {
    this.rows = rows;
  }

  /** A file and what became of its lines. */
  @Schema(name = "PartnerFile", description = "Un fichier de France Travail et ce qu'il en est")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FileView(
      UUID id,
      @Schema(examples = "PECG_M_015_20260215.xml") String fileName,
      String sha256,
      @Schema(description = "Format reconnu au contenu") @Nullable Layout layout,
      @Schema(description = "Jour que le fichier décrit, à défaut celui de sa réception")
          @Nullable LocalDate referenceDate,
      Instant receivedAt,
      String receivedBy,
      @Schema(enumeration = {"TAKEN", "REFUSED"}) String status,
      @Schema(description = "Lignes ou dossiers lus") int read,
      @Schema(description = "Lignes dont la personne reste à rechercher") int waiting,
      @Schema(description = "Lignes rattachées à une personne") int applied,
      @Schema(description = "Faits qui n'étaient pas déjà connus") int newFacts,
      int rejected,
      @Schema(description = "Lignes qu'un agent doit regarder") int uncertain,
      @Schema(description = "Lignes de personnes que personne ne connaît") int unknown,
      @Schema(description = "Lignes écartées par un agent, ou oubliées") int setAside,
      @Schema(description = "Dates présentes mais inexploitables") int unreadableDates,
      @Nullable String reason) {}

  private record Id(UUID id) {}

  Optional<UUID> byContent(String sha256) {
    return rows.first(
            "select id from partner_file where sha256 = ? and status = 'TAKEN'", Id.class, sha256)
        .map(Id::id);
  }

  /** False when the same content came in meanwhile. */
  @Transactional(MANDATORY)
  boolean insert(
      PartnerFile.Taken taken, String sha256, String name, String receivedBy, Instant now) {
    return rows.update(
            """
            insert into partner_file (id, sha256, file_name, received_at, received_by, status,
                                      layout, reference_date)
            values (?, ?, ?, ?, ?, 'TAKEN', ?, ?)
            on conflict (departement, sha256) where status = 'TAKEN' do nothing
            """,
            taken.id(),
            sha256,
            name,
            now,
            receivedBy,
            taken.layout(),
            taken.referenceDate())
        == 1;
  }

  /** Kept beside the others of that content: it may be delivered again, under another name. */
  @Transactional(MANDATORY)
  void insert(
      PartnerFile.Refused refused, String sha256, String name, String receivedBy, Instant now) {
    rows.update(
        """
        insert into partner_file (id, sha256, file_name, received_at, received_by, status, reason)
        values (?, ?, ?, ?, ?, 'REFUSED', ?)
        """,
        refused.id(),
        sha256,
        name,
        now,
        receivedBy,
        refused.reason());
  }

  @Transactional(MANDATORY)
  void unreadableDates(UUID id, int dates) {
    rows.update("update partner_file set unreadable_dates = ? where id = ?", dates, id);
  }

  @Transactional
  FileView view(UUID id) {
    return rows.first(SELECT + " where f.id = ?", FileView.class, id)
        .orElseThrow(() ->
            PARTNER_FILE_NOT_FOUND.because("Aucun fichier %s dans ce département.".formatted(id)));
  }

  /** The last line of the page before. */
  record After(Instant receivedAt, UUID id) {}

  @Transactional
  List<FileView> page(Optional<After> after, int size) {
    return after.isEmpty()
        ? rows.select(
            SELECT + " order by f.received_at desc, f.id desc limit ?", FileView.class, size)
        : rows.select(
            SELECT
                + " where (f.received_at, f.id) < (?, ?)"
                + " order by f.received_at desc, f.id desc limit ?",
            FileView.class,
            after.get().receivedAt(),
            after.get().id(),
            size);
  }
}
