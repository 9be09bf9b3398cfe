package fr.jalon.accompaniment.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.platform.identity.OfFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contract as it is shown: it names nobody. */
@Schema(description = "Contrat d'engagements réciproques")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContractView(
    UUID id,
    UUID accompanimentId,
    UUID parcoursId,
    Status status,
    @Schema(description = "Version, reprise dans l'ETag") long version,
    String objectives,
    List<ActionView> actions,
    LocalDate startsOn,
    LocalDate endsOn,
    @Schema(description = "Heures d'activité par semaine") @Nullable Integer weeklyHours,
    List<SignatureView> signatures,
    @Schema(description = "Jour de la seconde signature") @Nullable LocalDate signedOn,
    @Schema(description = "Rang depuis la dernière entrée") @Nullable Integer rank,
    @Schema(description = "SHA-256 du contenu signé ou à signer, imprimé sur le PDF") String sha256,
    String drawnUpBy,
    Instant drawnUpAt)
    implements OfFile {

  /** How far a contract is. */
  public enum Status {
    DRAFT,
    PARTLY_SIGNED,
    SIGNED
  }

  /** One action. */
  @Schema(description = "Action du contrat")
  public record ActionView(ActionKind kind, String label, String description) {}

  /** One signature. */
  @Schema(description = "Signature du contrat")
  public record SignatureView(Signatory signatory, LocalDate signedOn, Instant recordedAt) {}

  @Override
  @JsonIgnore
  @Schema(hidden = true)
  public UUID fileId() {
    return parcoursId;
  }

  public static ContractView of(Contract contract) {
    var terms = contract.terms();
    return new ContractView(
        contract.id().value(),
        contract.file().accompaniment().value(),
        contract.file().subject().parcoursId(),
        switch (contract) {
          case Contract.Draft _ -> Status.DRAFT;
          case Contract.PartlySigned _ -> Status.PARTLY_SIGNED;
          case Contract.Signed _ -> Status.SIGNED;
        },
        contract.version(),
        terms.objectives(),
        terms.actions().stream()
            .map(each -> new ActionView(each.kind(), each.kind().label(), each.description()))
            .toList(),
        terms.startsOn(),
        terms.endsOn(),
        terms.weeklyHours(),
        contract.signatures().stream()
            .map(each -> new SignatureView(each.by(), each.on(), each.recordedAt()))
            .toList(),
        contract instanceof Contract.Signed signed ? signed.signedOn() : null,
        contract instanceof Contract.Signed signed ? signed.rank() : null,
        contract.content().sha256(),
        contract.drawing().by(),
        contract.drawing().at());
  }
}
