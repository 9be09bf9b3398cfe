package fr.jalon.indicators.declaration.evidence;

import fr.jalon.indicators.rows.RowRepository;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps evidence as it was handed in. */
@ApplicationScoped
public class EvidenceRepository {
  private static final String COLUMNS =
      "select id, organisation, label, media_type, size, sha256, handed_in_by, recorded_at"
          + " from evidence ";

  private final RowRepository rows;
  private final AgroalDataSource database;

  EvidenceRepository(RowRepository rows, AgroalDataSource database) {
    this.rows = rows;
    this.database = database;
  }

  private record Count(long known) {}

  /** Whether each of these papers was handed in by that organisation. */
  public boolean areOf(String organisation, Collection<UUID> documents) {
    var wanted = Set.copyOf(documents);
    return wanted.isEmpty()
        || rows.select(
                    """
                    select count(*) as known from evidence
                     where organisation = ?1 and id = any(cast(?2 as uuid[]))
                    """,
                    Count.class,
                    organisation,
                    RowRepository.array(wanted))
                .getFirst()
                .known()
            == wanted.size();
  }

  Optional<Evidence> find(UUID id) {
    return rows.select(COLUMNS + "where id = ?1", Evidence.class, id).stream().findFirst();
  }

  List<Evidence> of(String organisation) {
    return rows.select(
        COLUMNS + "where (?1 = '' or organisation = ?1) order by recorded_at desc, id limit 500",
        Evidence.class,
        organisation);
  }

  @Transactional
  void insert(Evidence one, byte[] content) {
    var sql =
        """
        insert into evidence
          (id, organisation, label, media_type, size, sha256, handed_in_by, recorded_at, content)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(sql)) {
      insert.setObject(1, one.id());
      insert.setString(2, one.organisation());
      insert.setString(3, one.label());
      insert.setString(4, one.mediaType());
      insert.setLong(5, one.size());
      insert.setString(6, one.sha256());
      insert.setString(7, one.handedInBy());
      insert.setObject(8, one.recordedAt().atOffset(ZoneOffset.UTC));
      insert.setBytes(9, content);
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("A piece of evidence could not be kept", failure);
    }
  }

  @Transactional
  byte[] content(UUID id) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement("select content from evidence where id = ?")) {
      select.setObject(1, id);
      try (var row = select.executeQuery()) {
        return row.next() ? row.getBytes(1) : new byte[0];
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("A piece of evidence could not be read", failure);
    }
  }
}
