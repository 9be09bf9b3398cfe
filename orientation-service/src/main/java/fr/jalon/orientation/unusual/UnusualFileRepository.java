package fr.jalon.orientation.unusual;

import fr.jalon.orientation.bulk.BulkRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads which files are not as the others. */
@ApplicationScoped
class UnusualFileRepository {
  private final BulkRepository bulk;

  UnusualFileRepository(BulkRepository bulk) {
    this.bulk = bulk;
  }

  record UnusualFile(
      UUID id,
      String fileName,
      String layout,
      String kind,
      LocalDate referenceDate,
      LocalDate receivedOn,
      Instant receivedAt,
      int entrants,
      List<Oddity> reasons) {}

  /** The last file of the page before. */
  record Before(Instant receivedAt, UUID id) {}

  /** The last received first. */
  @Transactional
  List<UnusualFile> page(Optional<Before> before, int rows) {
    var sql =
        """
        select id, file_name, layout, kind, reference_date, received_on, received_at, entrants,
               reasons
          from unusual_file
          %s
         order by received_at desc, id desc
         limit ?
        """;
    return before.isEmpty()
        ? bulk.select(sql.formatted(""), UnusualFile.class, rows)
        : bulk.select(
            sql.formatted("where (received_at, id) < (cast(? as timestamptz), ?)"),
            UnusualFile.class,
            before.get().receivedAt().toString(),
            before.get().id(),
            rows);
  }
}
