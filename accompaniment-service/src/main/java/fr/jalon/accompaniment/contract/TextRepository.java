package fr.jalon.accompaniment.contract;

import fr.jalon.accompaniment.policy.WeeklyActivity.Reason;
import fr.jalon.contracts.ContractEvent.ContractEndCause;
import fr.jalon.platform.signature.ProofRepository;
import fr.jalon.platform.signature.TextVersion;
import fr.jalon.platform.signature.Witness;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps each text that a contract has had, clause by clause, and how a contract ended. */
@ApplicationScoped
@Transactional
public class TextRepository {
  private final AgroalDataSource database;
  private final ProofRepository proofs;

  TextRepository(AgroalDataSource database, ProofRepository proofs) {
    this.database = database;
    this.proofs = proofs;
  }

  /** One text of a contract and whoever wrote it. */
  public record Version(long number, Terms terms, Witness writtenBy, Instant writtenAt) {}

  void keep(UUID contract, Text.Draft draft, Witness author, Instant at) {
    var terms = draft.terms();
    var activity = terms.activity();
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into contract_version (contract_id, version, objectives, starts_on, ends_on,
                  activity, weekly_hours, activity_reason, written_by, written_by_name, written_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
      insert.setObject(1, contract);
      insert.setLong(2, draft.version());
      insert.setString(3, terms.objectives());
      insert.setObject(4, terms.startsOn());
      insert.setObject(5, terms.endsOn());
      insert.setString(6, named(activity));
      insert.setObject(7, activity.hours().orElse(null));
      insert.setString(8, activity.reason().map(Reason::name).orElse(null));
      insert.setString(9, author.id());
      insert.setString(10, author.name());
      insert.setObject(11, at.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
      keepClauses(connection, contract, draft);
    } catch (SQLException failure) {
      throw new IllegalStateException("A text could not be kept", failure);
    }
  }

  private static void keepClauses(Connection connection, UUID contract, Text.Draft draft)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            insert into contract_clause (contract_id, version, number, side, kind, text)
            values (?, ?, ?, ?, ?, ?)
            """)) {
      for (var clause : draft.terms().clauses()) {
        insert.setObject(1, contract);
        insert.setLong(2, draft.version());
        insert.setInt(3, clause.number());
        insert.setString(4, clause.side().name());
        insert.setString(5, clause.kind().map(ActionKind::name).orElse(null));
        insert.setString(6, clause.text());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  void keep(UUID contract, Ending ending) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into contract_ending (contract_id, ended_on, cause, reason, recorded_by,
                                             recorded_at)
                values (?, ?, ?, ?, ?, ?)
                """)) {
      insert.setObject(1, contract);
      insert.setObject(2, ending.on());
      insert.setString(3, ending.cause().name());
      insert.setString(4, ending.reason().orElse(null));
      insert.setString(5, ending.by());
      insert.setObject(6, ending.recordedAt().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("The end of a contract could not be kept", failure);
    }
  }

  /** All the texts of those contracts with their proofs: as many queries whatever their number. */
  Texts of(Collection<UUID> contracts) {
    var terms = new HashMap<TextVersion, Terms>();
    versions(contracts)
        .forEach((id, texts) ->
            texts.forEach(text ->
                terms.put(
                    new TextVersion(ContractRepository.KIND, id, text.number()), text.terms())));
    return new Texts(
        terms, proofs.of(ContractRepository.KIND, contracts, Signatory.class), endings(contracts));
  }

  /** Each contract's texts, the latest first. */
  public Map<UUID, List<Version>> versions(Collection<UUID> contracts) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                """
                select v.*, c.number, c.side, c.kind, c.text
                  from contract_version v
                  left join contract_clause c
                    on c.contract_id = v.contract_id and c.version = v.version
                 where v.contract_id = any(?)
                 order by v.contract_id, v.version desc, c.number
                """)) {
      select.setArray(1, connection.createArrayOf("uuid", contracts.toArray()));
      try (var row = select.executeQuery()) {
        return versions(row);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The texts of contracts could not be read", failure);
    }
  }

  private static Map<UUID, List<Version>> versions(ResultSet row) throws SQLException {
    var texts = new HashMap<UUID, List<Version>>();
    var clauses = new ArrayList<Terms.Clause>();
    var more = row.next();
    while (more) {
      var contract = row.getObject("contract_id", UUID.class);
      var number = row.getLong("version");
      if (row.getString("side") != null) {
        clauses.add(clause(row));
      }
      var version = version(row, clauses);
      more = row.next();
      if (!more
          || row.getLong("version") != number
          || !contract.equals(row.getObject("contract_id", UUID.class))) {
        texts.computeIfAbsent(contract, _ -> new ArrayList<>()).add(version);
        clauses.clear();
      }
    }
    return texts;
  }

  private static Version version(ResultSet row, List<Terms.Clause> clauses) throws SQLException {
    return new Version(
        row.getLong("version"),
        new Terms(
            row.getString("objectives"),
            clauses,
            row.getObject("starts_on", LocalDate.class),
            row.getObject("ends_on", LocalDate.class),
            activity(row)),
        new Witness(row.getString("written_by"), row.getString("written_by_name")),
        row.getObject("written_at", OffsetDateTime.class).toInstant());
  }

  private static Terms.Clause clause(ResultSet row) throws SQLException {
    return new Terms.Clause(
        row.getInt("number"),
        Signatory.valueOf(row.getString("side")),
        Optional.ofNullable(row.getString("kind")).map(ActionKind::valueOf),
        row.getString("text"));
  }

  private static String named(Activity activity) {
    return switch (activity) {
      case Activity.Full _ -> "FULL";
      case Activity.Adapted _ -> "ADAPTED";
      case Activity.Exempt _ -> "EXEMPT";
      case Activity.Unset _ -> "UNSET";
    };
  }

  private static Activity activity(ResultSet row) throws SQLException {
    return switch (row.getString("activity")) {
      case "FULL" -> new Activity.Full(row.getInt("weekly_hours"));
      case "ADAPTED" -> new Activity.Adapted(row.getInt("weekly_hours"), reason(row));
      case "EXEMPT" -> new Activity.Exempt(reason(row));
      default -> new Activity.Unset();
    };
  }

  private static Reason reason(ResultSet row) throws SQLException {
    return Reason.valueOf(row.getString("activity_reason"));
  }

  private Map<UUID, Ending> endings(Collection<UUID> contracts) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                """
                select contract_id, ended_on, cause, reason, recorded_by, recorded_at
                  from contract_ending where contract_id = any(?)
                """)) {
      select.setArray(1, connection.createArrayOf("uuid", contracts.toArray()));
      var endings = new HashMap<UUID, Ending>();
      try (var row = select.executeQuery()) {
        while (row.next()) {
          endings.put(
              row.getObject("contract_id", UUID.class),
              new Ending(
                  row.getObject("ended_on", LocalDate.class),
                  ContractEndCause.valueOf(row.getString("cause")),
                  Optional.ofNullable(row.getString("reason")),
                  row.getString("recorded_by"),
                  row.getObject("recorded_at", OffsetDateTime.class).toInstant()));
        }
      }
      return endings;
    } catch (SQLException failure) {
      throw new IllegalStateException("The ends of contracts could not be read", failure);
    }
  }
}
