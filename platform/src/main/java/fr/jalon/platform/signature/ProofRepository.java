package fr.jalon.platform.signature;

import fr.jalon.platform.document.HandDrawing;
import fr.jalon.platform.signature.Signature.Mark;
import fr.jalon.platform.signature.Signature.Signer;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
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
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps what the force of a text rests on: readings, signatures, refusals. None is ever altered.
 */
@ApplicationScoped
@Transactional
public class ProofRepository {
  private final AgroalDataSource database;

  ProofRepository(AgroalDataSource database) {
    this.database = database;
  }

  /** Fills the parameters of a statement. */
  private interface Filling {
    void fill(PreparedStatement statement) throws SQLException;
  }

  /** Takes what one row says. */
  private interface Row {
    void take(ResultSet row) throws SQLException;
  }

  public void keep(TextVersion text, Reading reading) {
    write(
        """
        insert into %1$s_reading (%1$s_id, version, read_on, how, recorded_by, recorded_by_name,
                                  recorded_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        text.kind(),
        insert -> {
          insert.setObject(1, text.id());
          insert.setLong(2, reading.version());
          insert.setObject(3, reading.readOn());
          insert.setString(4, reading.how().name());
          insert.setString(5, reading.recordedBy().id());
          insert.setString(6, reading.recordedBy().name());
          insert.setObject(7, at(reading.recordedAt()));
        });
  }

  public <P extends Enum<P>> void keep(TextVersion text, Signature<P> signature, Instant at) {
    write(
        """
        insert into %1$s_signature (%1$s_id, version, signatory, signed_on, place, means,
          signer_name, represented_as, drawing, drawing_sha256, scan_id, agent_id, agent_name,
          recorded_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        text.kind(),
        insert -> {
          insert.setObject(1, text.id());
          insert.setLong(2, text.number());
          insert.setString(3, signature.signatory().name());
          insert.setObject(4, signature.on());
          insert.setString(5, signature.place().orElse(null));
          insert.setString(6, signature.means());
          insert.setString(7, signature.signer().name().orElse(null));
          insert.setString(8, signature.signer().representedAs().orElse(null));
          insert.setBytes(9, signature.drawing().map(HandDrawing::png).orElse(null));
          insert.setString(10, signature.drawing().map(HandDrawing::sha256).orElse(null));
          insert.setObject(11, signature.scan().orElse(null));
          insert.setString(12, signature.agent().id());
          insert.setString(13, signature.agent().name());
          insert.setObject(14, at(at));
        });
  }

  public void keep(TextVersion text, RefusalToSign refusal, Witness by, Instant at) {
    write(
        """
        insert into %1$s_refusal (%1$s_id, version, refused_on, reason, recorded_by,
                                  recorded_by_name, recorded_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        text.kind(),
        insert -> {
          insert.setObject(1, text.id());
          insert.setLong(2, text.number());
          insert.setObject(3, refusal.on());
          insert.setString(4, refusal.reason());
          insert.setString(5, by.id());
          insert.setString(6, by.name());
          insert.setObject(7, at(at));
        });
  }

  /** All that is known of those texts, in three queries whatever their number. */
  public <P extends Enum<P>> Proofs<P> of(String kind, Collection<UUID> ids, Class<P> parties) {
    var readings = new HashMap<UUID, List<Reading>>();
    read(
        """
        select %1$s_id, version, read_on, how, recorded_by, recorded_by_name, recorded_at
          from %1$s_reading where %1$s_id = any(?) order by id
        """,
        kind,
        ids,
        row -> readings.computeIfAbsent(id(row), _ -> new ArrayList<>()).add(reading(row)));
    var signatures = new HashMap<TextVersion, List<Signature<P>>>();
    read(
        """
        select %1$s_id, version, signatory, signed_on, place, means, signer_name, represented_as,
               drawing, scan_id, agent_id, agent_name
          from %1$s_signature where %1$s_id = any(?) order by recorded_at, signed_on
        """,
        kind,
        ids,
        row ->
            signatures
                .computeIfAbsent(text(kind, row), _ -> new ArrayList<>())
                .add(signature(row, parties)));
    var refusals = new HashMap<TextVersion, RefusalToSign>();
    read(
        """
        select %1$s_id, version, refused_on, reason
          from %1$s_refusal where %1$s_id = any(?)
        """,
        kind,
        ids,
        row ->
            refusals.put(
                text(kind, row),
                new RefusalToSign(
                    row.getObject("refused_on", LocalDate.class), row.getString("reason"))));
    return new Proofs<>(readings, signatures, refusals);
  }

  private static Reading reading(ResultSet row) throws SQLException {
    return new Reading(
        row.getLong("version"),
        row.getObject("read_on", LocalDate.class),
        Reading.How.valueOf(row.getString("how")),
        new Witness(row.getString("recorded_by"), row.getString("recorded_by_name")),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }

  private static <P extends Enum<P>> Signature<P> signature(ResultSet row, Class<P> parties)
      throws SQLException {
    return new Signature<>(
        Enum.valueOf(parties, row.getString("signatory")),
        row.getObject("signed_on", LocalDate.class),
        Optional.ofNullable(row.getString("place")),
        new Signer(
            Optional.ofNullable(row.getString("signer_name")),
            Optional.ofNullable(row.getString("represented_as"))),
        mark(row),
        new Witness(row.getString("agent_id"), row.getString("agent_name")));
  }

  private static Mark mark(ResultSet row) throws SQLException {
    return switch (row.getString("means")) {
      case "DRAWN" -> new Mark.Drawn(HandDrawing.kept(row.getBytes("drawing")));
      case "PAPER" -> new Mark.OnPaper(row.getObject("scan_id", UUID.class));
      case "TYPED" -> new Mark.Typed();
      default -> new Mark.Stated();
    };
  }

  private static UUID id(ResultSet row) throws SQLException {
    return row.getObject(1, UUID.class);
  }

  private static TextVersion text(String kind, ResultSet row) throws SQLException {
    return new TextVersion(kind, id(row), row.getLong("version"));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private void write(String sql, String kind, Filling filling) {
    try (var connection = database.getConnection();
        var statement = prepare(connection, sql, kind)) {
      filling.fill(statement);
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("A proof could not be kept", failure);
    }
  }

  private void read(String sql, String kind, Collection<UUID> ids, Row each) {
    try (var connection = database.getConnection();
        var statement = prepare(connection, sql, kind)) {
      statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          each.take(rows);
        }
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("Proofs could not be read", failure);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, String kind)
      throws SQLException {
    return connection.prepareStatement(sql.formatted(TextVersion.requireTable(kind)));
  }
}
