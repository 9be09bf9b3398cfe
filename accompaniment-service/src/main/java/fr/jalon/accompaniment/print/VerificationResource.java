package fr.jalon.accompaniment.print;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.accompaniment.contract.Signatory;
import fr.jalon.platform.document.HandedIn;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import fr.jalon.platform.signature.Verification;
import fr.jalon.platform.signature.Verification.Verdict;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Knowing a signed contract again. */
@Path("/contrats/verification")
@Tag(name = "Contrats")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class VerificationResource {
  private static final int MEGABYTES = 10;

  private final VerifyPaper verifyPaper;

  VerificationResource(VerifyPaper verifyPaper) {
    this.verifyPaper = verifyPaper;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.DPO},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Vérifier qu'un document est un contrat signé",
      description =
          "Dit si ce PDF est, à l'octet près, un exemplaire remis du contrat que"
              + " les deux parties ont signé (SIGNED), une"
              + " copie altérée (ALTERED), un projet (DRAFT) ou rien qui soit connu ici (UNKNOWN)."
              + " Le document n'est ni gardé ni exécuté, et la réponse ne nomme personne.")
  @APIResponse(
      responseCode = "200",
      description = "Verdict",
      content = @Content(schema = @Schema(implementation = VerdictView.class)))
  @APIResponse(responseCode = "413", description = "Document trop volumineux")
  public VerdictView verify(
      @RequestBody(
              description = "Le PDF à vérifier, de 10 Mio au plus",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM,
                      schema = @Schema(type = SchemaType.STRING, format = "binary")))
          InputStream body) {
    return VerdictView.of(verifyPaper.handle(HandedIn.read(body, MEGABYTES)));
  }

  /** What a document is, and of which contract; nobody is named. */
  @Schema(name = "ContractVerdict")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record VerdictView(
      Verdict verdict,
      @Schema(description = "En une phrase") String meaning,
      @Schema(description = "Empreinte du document reçu") String sha256,
      @Nullable UUID contractId,
      @Schema(description = "Version signée") @Nullable Long version,
      @Schema(description = "Jour où les deux parties ont signé") @Nullable LocalDate signedOn,
      @Schema(description = "Instant où le document a été scellé") @Nullable Instant sealedAt,
      @Schema(description = "Parties qui l'ont signé") @Nullable List<Signatory> signatories) {
    static VerdictView of(Verification answer) {
      return new VerdictView(
          answer.verdict(),
          answer.verdict().meaning(),
          answer.sha256(),
          answer.contract().orElse(null),
          answer.signed().map(fact -> fact.version()).orElse(null),
          answer.signed().map(fact -> fact.signedOn()).orElse(null),
          answer.signed().flatMap(fact -> fact.sealedAt()).orElse(null),
          answer.signed().map(_ -> List.of(Signatory.values())).orElse(null));
    }
  }
}
