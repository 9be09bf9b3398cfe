package fr.jalon.orientation.ceo;

import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.ceo.Signature.Mark;
import fr.jalon.orientation.ceo.Signature.Mark.Drawn;
import fr.jalon.orientation.ceo.Signature.Mark.OnPaper;
import fr.jalon.orientation.ceo.Signature.Mark.Stated;
import fr.jalon.orientation.ceo.Signature.Mark.Typed;
import fr.jalon.orientation.ceo.Signature.Signer;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.platform.document.HandDrawing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what a CEO's force rests on: readings, signatures, refusals. */
@ApplicationScoped
@Transactional
public class ProofRepository {
  private final BulkRepository database;

  ProofRepository(BulkRepository database) {
    this.database = database;
  }

  /** In which way the person came to know the text. */
  public enum How {
    READ_BY_THE_PERSON,
    READ_ALOUD,
    TRANSLATED,
    COPY_GIVEN
  }

  /** That a version was read by the person, or to them, or given to them. */
  public record Reading(
      UUID ceoId,
      long version,
      LocalDate readOn,
      How how,
      String recordedBy,
      String recordedByName,
      Instant recordedAt) {}

  private record RefusalRow(
      UUID ceoId,
      long version,
      LocalDate refusedOn,
      String reason,
      String recordedBy,
      String recordedByName,
      Instant recordedAt) {}

  private record SignatureRow(
      UUID ceoId,
      long version,
      Signatory signatory,
      LocalDate signedOn,
      Optional<String> place,
      String means,
      Optional<String> signerName,
      Optional<String> representedAs,
      Optional<String> drawing,
      Optional<UUID> scanId,
      String agentId,
      String agentName,
      Instant recordedAt) {

    static SignatureRow of(UUID ceo, long version, Signature signature, Instant at) {
      var drawing = Optional.<String>empty();
      var scan = Optional.<UUID>empty();
      String means;
      switch (signature.mark()) {
        case Drawn(var drawn) -> {
          means = "DRAWN";
          drawing = Optional.of(Base64.getEncoder().encodeToString(drawn.png()));
        }
        case OnPaper(var id) -> {
          means = "PAPER";
          scan = Optional.of(id);
        }
        case Typed _ -> means = "TYPED";
        case Stated _ -> means = "STATED";
      }
      return new SignatureRow(
          ceo,
          version,
          signature.signatory(),
          signature.on(),
          signature.place(),
          means,
          signature.signer().name(),
          signature.signer().representedAs(),
          drawing,
          scan,
          signature.agent().id(),
          signature.agent().name(),
          at);
    }

    Signature toSignature() {
      return new Signature(
          signatory,
          signedOn,
          place,
          new Signer(signerName, representedAs),
          mark(),
          new Author(agentId, agentName));
    }

    private Mark mark() {
      return switch (means) {
        case "DRAWN" ->
            new Drawn(HandDrawing.kept(Base64.getMimeDecoder().decode(drawing.orElseThrow())));
        case "PAPER" -> new OnPaper(scanId.orElseThrow());
        case "TYPED" -> new Typed();
        default -> new Stated();
      };
    }
  }

  public void keep(Reading reading) {
    database.write(
        """
        insert into ceo_reading (ceo_id, version, read_on, how, recorded_by, recorded_by_name,
                                 recorded_at)
        select * from json_to_recordset(cast(? as json)) as (ceo_id uuid, version bigint,
          read_on date, how text, recorded_by text, recorded_by_name text, recorded_at timestamptz)
        """,
        List.of(reading));
  }

  void keep(UUID ceo, long version, Signature signature, Instant at) {
    database.write(
        """
        insert into ceo_signature (ceo_id, version, signatory, signed_on, place, means,
          signer_name, represented_as, drawing, drawing_sha256, scan_id, agent_id, agent_name,
          recorded_at)
        select ceo_id, version, signatory, signed_on, place, means, signer_name, represented_as,
               decode(drawing, 'base64'), encode(sha256(decode(drawing, 'base64')), 'hex'),
               scan_id, agent_id, agent_name, recorded_at
          from json_to_recordset(cast(? as json)) as (ceo_id uuid, version bigint,
            signatory text, signed_on date, place text, means text, signer_name text,
            represented_as text, drawing text, scan_id uuid, agent_id text, agent_name text,
            recorded_at timestamptz)
        """,
        List.of(SignatureRow.of(ceo, version, signature, at)));
  }

  void keep(UUID ceo, long version, RefusalToSign refusal, Author author, Instant at) {
    database.write(
        """
        insert into ceo_refusal (ceo_id, version, refused_on, reason, recorded_by,
                                 recorded_by_name, recorded_at)
        select * from json_to_recordset(cast(? as json)) as (ceo_id uuid, version bigint,
          refused_on date, reason text, recorded_by text, recorded_by_name text,
          recorded_at timestamptz)
        """,
        List.of(
            new RefusalRow(
                ceo, version, refusal.on(), refusal.reason(), author.id(), author.name(), at)));
  }

  /** Every reading of every version, the first one first. */
  public List<Reading> readings(UUID ceo) {
    return database.select(
        """
        select ceo_id, version, read_on, how, recorded_by, recorded_by_name, recorded_at
          from ceo_reading where ceo_id = ? order by id
        """,
        Reading.class,
        ceo);
  }

  List<Signature> signatures(UUID ceo, long version) {
    return database
        .select(
            """
            select ceo_id, version, signatory, signed_on, place, means, signer_name,
                   represented_as, encode(drawing, 'base64') as drawing, scan_id, agent_id,
                   agent_name, recorded_at
              from ceo_signature where ceo_id = ? and version = ?
             order by recorded_at, signed_on
            """,
            SignatureRow.class,
            ceo,
            version)
        .stream()
        .map(SignatureRow::toSignature)
        .toList();
  }

  Optional<RefusalToSign> refusal(UUID ceo, long version) {
    return database
        .select(
            """
            select ceo_id, version, refused_on, reason, recorded_by, recorded_by_name, recorded_at
              from ceo_refusal where ceo_id = ? and version = ?
            """,
            RefusalRow.class,
            ceo,
            version)
        .stream()
        .findFirst()
        .map(row -> new RefusalToSign(row.refusedOn(), row.reason()));
  }
}
