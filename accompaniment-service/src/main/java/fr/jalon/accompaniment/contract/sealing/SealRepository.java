package fr.jalon.accompaniment.contract.sealing;

import fr.jalon.accompaniment.contract.Contract;
import fr.jalon.accompaniment.contract.ContractId;
import fr.jalon.accompaniment.contract.Text;
import fr.jalon.platform.document.SealedDocument;
import fr.jalon.platform.signature.Verification.SealedFact;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps what both signed, and the digest of each copy that was given out: the copy itself is not.
 */
@ApplicationScoped
@Transactional
public class SealRepository {
  private final AgroalDataSource database;
  private final Clock clock;

  SealRepository(AgroalDataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** One version that binds, or bound. */
  public record Sealed(long version, LocalDate signedOn, SealedContent content, Instant sealedAt) {}

  public void keep(Contract contract, Text.Agreed agreed) {
    var content = SealedContent.of(contract, agreed);
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into contract_seal (contract_id, version, signed_on, content,
                                           content_sha256, sealed_at)
                values (?, ?, ?, ?, ?, ?)
                """)) {
      insert.setObject(1, contract.head().id().value());
      insert.setLong(2, agreed.version());
      insert.setObject(3, agreed.signedOn());
      insert.setString(4, content.json());
      insert.setString(5, content.sha256());
      insert.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("A seal could not be kept", failure);
    }
  }

  /** Each version that was signed by both, the latest first. */
  public List<Sealed> of(ContractId contract) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                """
                select version, signed_on, content, content_sha256, sealed_at
                  from contract_seal where contract_id = ? order by version desc
                """)) {
      select.setObject(1, contract.value());
      var seals = new ArrayList<Sealed>();
      try (var row = select.executeQuery()) {
        while (row.next()) {
          seals.add(
              new Sealed(
                  row.getLong("version"),
                  row.getObject("signed_on", LocalDate.class),
                  new SealedContent(row.getString("content"), row.getString("content_sha256")),
                  row.getObject("sealed_at", OffsetDateTime.class).toInstant()));
        }
      }
      return seals;
    } catch (SQLException failure) {
      throw new IllegalStateException("Seals could not be read", failure);
    }
  }

  /** That this very copy of a signed text was given out. */
  public void issued(ContractId contract, long version, SealedDocument copy, String by) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into contract_paper (sha256, contract_id, version, printed_at, printed_by)
                values (?, ?, ?, ?, ?)
                on conflict do nothing
                """)) {
      insert.setString(1, copy.sha256());
      insert.setObject(2, contract.value());
      insert.setLong(3, version);
      insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
      insert.setString(5, by);
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("A copy could not be registered", failure);
    }
  }

  /** The signed text of which a copy with that digest was given out. */
  public Optional<SealedFact> sealedAs(String sha256) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                """
                select p.contract_id, p.version, s.signed_on, s.sealed_at
                  from contract_paper p
                  join contract_seal s
                    on s.contract_id = p.contract_id and s.version = p.version
                 where p.sha256 = ?
                """)) {
      select.setString(1, sha256);
      try (var row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new SealedFact(
                    row.getObject("contract_id", UUID.class),
                    row.getLong("version"),
                    row.getObject("signed_on", LocalDate.class),
                    Optional.of(row.getObject("sealed_at", OffsetDateTime.class).toInstant())))
            : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("A copy could not be looked for", failure);
    }
  }
}
