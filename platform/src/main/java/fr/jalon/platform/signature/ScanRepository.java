package fr.jalon.platform.signature;

import fr.jalon.platform.document.HandedIn;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Keeps what was signed on paper, as it was scanned. */
@ApplicationScoped
@Transactional
public class ScanRepository {
  private final AgroalDataSource database;

  ScanRepository(AgroalDataSource database) {
    this.database = database;
  }

  /** A scan and the kind that it is. */
  @SuppressWarnings("ArrayRecordComponent") // read once, compared with nothing
  public record Scan(String mediaType, byte[] content) {}

  public void insert(UUID id, TextVersion text, HandedIn scan, Witness by, Instant at) {
    var sql =
        """
        insert into %1$s_scan (id, %1$s_id, version, media_type, sha256, handed_in_by, recorded_at,
                               content)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """
            .formatted(text.kind());
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(sql)) {
      insert.setObject(1, id);
      insert.setObject(2, text.id());
      insert.setLong(3, text.number());
      insert.setString(4, scan.kind().mediaType());
      insert.setString(5, scan.file().sha256());
      insert.setString(6, by.id());
      insert.setObject(7, at.atOffset(ZoneOffset.UTC));
      insert.setBytes(8, scan.file().bytes());
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("A scan could not be kept", failure);
    }
  }

  public Optional<Scan> scan(String kind, UUID text, UUID id) {
    var sql =
        "select media_type, content from %1$s_scan where %1$s_id = ? and id = ?"
            .formatted(TextVersion.requireTable(kind));
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setObject(1, text);
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

  /** Whether a signature is told by a scan that is not one of the paper that bears this text. */
  public boolean lacks(TextVersion text, Signature<?> signature) {
    return signature.scan().filter(id -> !holds(text, id)).isPresent();
  }

  private boolean holds(TextVersion text, UUID id) {
    var sql =
        "select 1 from %1$s_scan where %1$s_id = ? and version = ? and id = ?"
            .formatted(text.kind());
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setObject(1, text.id());
      select.setLong(2, text.number());
      select.setObject(3, id);
      try (var row = select.executeQuery()) {
        return row.next();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("A scan could not be looked for", failure);
    }
  }
}
