package fr.jalon.orientation.ceo.signing;

import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.platform.document.HandedIn;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what was signed on paper, as it was scanned. */
@ApplicationScoped
@Transactional
class ScanRepository {
  private final AgroalDataSource database;
  private final BulkRepository bulk;

  ScanRepository(AgroalDataSource database, BulkRepository bulk) {
    this.database = database;
    this.bulk = bulk;
  }

  /** A scan and the kind that it is. */
  @SuppressWarnings("ArrayRecordComponent") // read once, compared with nothing
  record Scan(String mediaType, byte[] content) {}

  private record ScanRow(
      UUID id,
      UUID ceoId,
      long version,
      String mediaType,
      String sha256,
      String handedInBy,
      Instant recordedAt) {}

  void insert(UUID id, UUID ceo, long version, HandedIn scan, String agent, Instant at) {
    bulk.write(
        """
        with said as (
          select * from json_to_recordset(cast(? as json)) as (id uuid, ceo_id uuid,
            version bigint, media_type text, sha256 text, handed_in_by text,
            recorded_at timestamptz))
        insert into ceo_scan (id, ceo_id, version, media_type, sha256, handed_in_by, recorded_at,
                              content)
        select said.*, cast(? as bytea) from said
        """,
        List.of(
            new ScanRow(
                id, ceo, version, scan.kind().mediaType(), scan.file().sha256(), agent, at)),
        scan.file().bytes());
  }

  Optional<Scan> scan(UUID ceo, UUID id) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select media_type, content from ceo_scan where ceo_id = ? and id = ?")) {
      select.setObject(1, ceo);
      select.setObject(2, id);
      try (var row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Scan(row.getString(1), row.getBytes(2)))
            : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("A scan could not be read", failure);
    }
  }
}
