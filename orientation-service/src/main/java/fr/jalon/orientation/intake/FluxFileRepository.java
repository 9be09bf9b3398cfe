package fr.jalon.orientation.intake;

import fr.jalon.orientation.OrientationProblem;
import fr.jalon.orientation.cnaf.FlowHeader;
import fr.jalon.orientation.cnaf.FlowHeader.Kind;
import fr.jalon.platform.guardedxml.FlowTrailer;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps the ledger of files: the only place that knows its table. */
@ApplicationScoped
class FluxFileRepository implements PanacheRepositoryBase<FluxFileRow, UUID> {

  /** SQL states: connection, rollback, resources, locks, operator, system. */
  private static final Set<String> OUTAGES = Set.of("08", "40", "53", "55", "57", "58");

  /** What one batch adds to the counts. */
  record Counts(
      int read,
      int accepted,
      int rejected,
      int anomalies,
      int entrants,
      int ambiguous,
      long codes) {}

  Optional<UUID> byContent(String sha256) {
    return find("sha256", sha256).firstResultOptional().map(row -> row.id);
  }

  void insert(
      FluxFile.Received received,
      String sha256,
      String fileName,
      Optional<FlowHeader> header,
      Instant now) {
    var row = new FluxFileRow();
    row.id = received.id();
    row.sha256 = sha256;
    row.fileName = fileName;
    row.receivedAt = now;
    row.become(received);
    header.ifPresent(row::header);
    persist(row);
  }

  FluxFileRow row(UUID id) {
    return findByIdOptional(id)
        .orElseThrow(() ->
            OrientationProblem.FLUX_FILE_NOT_FOUND.because(
                "Aucun fichier %s dans ce département.".formatted(id)));
  }

  /** Locks the row for the rest of the transaction. */
  FluxFile lock(UUID id) {
    return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() ->
            OrientationProblem.FLUX_FILE_NOT_FOUND.because(
                "Aucun fichier %s dans ce département.".formatted(id)))
        .toFluxFile();
  }

  void update(FluxFile next) {
    row(next.id()).become(next);
  }

  void add(UUID id, Counts counts) {
    var row = row(id);
    row.read += counts.read();
    row.accepted += counts.accepted();
    row.rejected += counts.rejected();
    row.anomalies += counts.anomalies();
    row.entrants += counts.entrants();
    row.ambiguous += counts.ambiguous();
    row.unknownCodes += counts.codes();
  }

  void organismes(UUID id, List<String> organismes) {
    row(id).organismes = organismes.toArray(String[]::new);
  }

  void announced(UUID id, FlowTrailer trailer) {
    var row = row(id);
    row.announced = trailer.dossiers();
    row.announcedAnomalies = trailer.anomalies();
  }

  void unknownTags(UUID id, long unknownTags) {
    row(id).unknownTags = unknownTags;
  }

  /**
   * The next file to read: in reference order among those that wait, one begun before any other.
   */
  Optional<UUID> next() {
    return find("status in ('READING', 'RECEIVED') order by case when status = 'READING' then 0"
            + " else 1 end, referenceDate, flowCreatedAt, receivedAt")
        .firstResultOptional()
        .map(row -> row.id);
  }

  /** Whether this file is still to be read. */
  boolean waits(UUID id) {
    return count("id = ?1 and status in ('RECEIVED', 'READING')", id) > 0;
  }

  /**
   * Whether a monthly file that tells of someone has been taken of one of these organismes, beside
   * this file: each organisme begins with its own stock.
   */
  boolean monthlyTaken(UUID except, List<String> organismes) {
    return !monthlyBefore(except, organismes, LocalDate.MAX).isEmpty();
  }

  /** An empty file tells nothing of who was there. */
  boolean stockKnown() {
    return count("stock = true and accepted > 0") > 0;
  }

  /** Whether another file brought the same flow, and was read to its end. */
  boolean readBefore(UUID id, FlowHeader header) {
    return count(
            "status = 'DONE' and id <> ?1 and referenceDate = ?2 and flowCreatedAt = ?3",
            id,
            header.referenceDate(),
            header.createdAt())
        > 0;
  }

  /** The monthly file that this one's organismes sent before that date, and that was taken. */
  Optional<LocalDate> lastMonthlyBefore(UUID id, LocalDate referenceDate) {
    return monthlyBefore(id, List.of(row(id).organismes), referenceDate).stream()
        .max(LocalDate::compareTo);
  }

  /** A file from before the organismes were kept stands for all of them. */
  private List<LocalDate> monthlyBefore(
      UUID except, List<String> organismes, LocalDate referenceDate) {
    return find(
            "kind = ?1 and status in ('READING', 'DONE') and accepted > 0 and id <> ?2"
                + " and layout in ('VRSB0801', 'VRSD0301')",
            Kind.MONTHLY.code(),
            except)
        .stream()
        .filter(row ->
            row.organismes.length == 0
                || !Collections.disjoint(List.of(row.organismes), organismes))
        .map(row -> Objects.requireNonNull(row.referenceDate))
        .filter(referenceDate::isAfter)
        .toList();
  }

  List<FluxFileRow> page(Optional<Instant> before, Optional<UUID> beforeId, int size) {
    var found =
        before.isPresent()
            ? find(
                "receivedAt < ?1 or (receivedAt = ?1 and id < ?2) order by receivedAt desc, id"
                    + " desc",
                before.get(),
                beforeId.orElseThrow())
            : find("order by receivedAt desc, id desc");
    return found.page(0, size).list();
  }

  /** A database that is away comes back: no file is to blame. */
  static boolean isOutage(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql) {
        var state = sql.getSQLState();
        return state == null || OUTAGES.contains(state.substring(0, Math.min(2, state.length())));
      }
    }
    return false;
  }
}
