package fr.jalon.orientation.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.beneficiary.IdentityVault;
import fr.jalon.orientation.bulk.BulkRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Keeps the dossiers set aside, encrypted as they came. */
@ApplicationScoped
class RejectRepository {
  private final BulkRepository bulk;
  private final IdentityVault vault;

  RejectRepository(BulkRepository bulk, IdentityVault vault) {
    this.bulk = bulk;
    this.vault = vault;
  }

  /** A dossier that could not be taken, and why. */
  record Reject(int number, int line, Optional<String> dossierNumber, String reason, String xml) {

    @Override
    public String toString() {
      return "Reject[" + number + "]";
    }
  }

  record Kept(
      int number,
      int line,
      @Nullable String dossierNumber,
      String reason,
      Instant rejectedAt,
      @Nullable Instant replayedAt,
      @Nullable String cipher) {}

  /** What its sender is told. */
  @Schema(name = "RejectedDossier", description = "Un dossier mis de côté")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RejectView(
      @Schema(description = "Rang dans le fichier", examples = "2") int number,
      @Schema(description = "Ligne du fichier", examples = "118") int line,
      @Schema(description = "NUMDEMRSA, s'il a pu être lu", examples = "00301009015")
          @Nullable String dossierNumber,
      @Schema(examples = "Élément obligatoire absent : PrestationRSA") String reason,
      Instant rejectedAt,
      @Schema(description = "Quand il est passé, s'il a été rejoué") @Nullable Instant replayedAt) {

    static RejectView of(Kept kept) {
      return new RejectView(
          kept.number(),
          kept.line(),
          kept.dossierNumber(),
          kept.reason(),
          kept.rejectedAt(),
          kept.replayedAt());
    }
  }

  private record Row(
      UUID fileId,
      int number,
      int line,
      @Nullable String dossierNumber,
      String reason,
      String dossierCipher,
      Instant rejectedAt) {}

  void insert(UUID fileId, List<Reject> rejects, String departement, Instant now) {
    bulk.write(
        """
        insert into flux_reject (file_id, number, line, dossier_number, reason, dossier_cipher,
                                 rejected_at)
        select file_id, number, line, dossier_number, reason, decode(dossier_cipher, 'hex'),
               rejected_at
          from json_to_recordset(cast(? as json)) as reject
            (file_id uuid, number int, line int, dossier_number text, reason text,
             dossier_cipher text, rejected_at timestamptz)
        """,
        rejects.stream()
            .map(reject ->
                new Row(
                    fileId,
                    reject.number(),
                    reject.line(),
                    reject.dossierNumber().orElse(null),
                    reject.reason(),
                    HexFormat.of()
                        .formatHex(
                            vault.seal(
                                reject.xml().getBytes(UTF_8),
                                departement,
                                owner(fileId, reject.number()))),
                    now))
            .toList());
  }

  List<Kept> page(UUID fileId, int after, int size) {
    return bulk.select(
        """
        select number, line, dossier_number, reason, rejected_at, replayed_at
          from flux_reject where file_id = ? and number > ? order by number limit ?
        """,
        Kept.class,
        fileId,
        after,
        size);
  }

  Optional<Kept> lock(UUID fileId, int number) {
    return bulk
        .select(
            """
            select number, line, dossier_number, reason, rejected_at, replayed_at,
                   encode(dossier_cipher, 'hex') as cipher
              from flux_reject where file_id = ? and number = ? for update
            """,
            Kept.class,
            fileId,
            number)
        .stream()
        .findFirst();
  }

  String xml(UUID fileId, int number, String cipher, String departement) {
    return new String(
        vault.open(HexFormat.of().parseHex(cipher), departement, owner(fileId, number)), UTF_8);
  }

  private record Replayed(UUID fileId, int number, Instant replayedAt) {}

  void replayed(UUID fileId, int number, Instant now) {
    bulk.write(
        """
        with replayed as (
          select * from json_to_recordset(cast(? as json)) as told
            (file_id uuid, number int, replayed_at timestamptz))
        update flux_reject known
           set replayed_at = replayed.replayed_at, dossier_cipher = null
          from replayed
         where known.file_id = replayed.file_id and known.number = replayed.number
        """,
        List.of(new Replayed(fileId, number, now)));
  }

  private static String owner(UUID fileId, int number) {
    return fileId + "/" + number;
  }
}
