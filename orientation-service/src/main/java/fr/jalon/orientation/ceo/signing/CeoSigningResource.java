package fr.jalon.orientation.ceo;

import fr.jalon.orientation.ceo.SignCeo.Order;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Signing a CEO. */
@Path("/ceo/{id}/signatures")
@Tag(name = "Contrat d'engagements et d'orientation")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class CeoSigningResource {
  private final SignCeo signCeo;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;

  CeoSigningResource(SignCeo signCeo, CurrentAgent agent, IdempotentCreation creation) {
    this.signCeo = signCeo;
    this.agent = agent;
    this.creation = creation;
  }

  @POST
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Signer le contrat d'engagements et d'orientation",
      description =
          "Une signature par partie : la personne (devant l'agent), le département (par l'agent). À"
              + " la seconde, le document est produit, scellé et ne change plus.")
  @APIResponse(
      responseCode = "201",
      description = "Signature prise",
      content = @Content(schema = @Schema(implementation = CeoView.class)))
  public Response sign(@PathParam("id") UUID id, @Valid @NotNull SignatureRequest request) {
    return creation.create(
        request,
        () -> {
          var order =
              new Order(
                  request.signatory(),
                  request.signedOn(),
                  Optional.ofNullable(request.place()).map(String::strip),
                  agent.name());
          return new Created("/ceo/" + id, CeoView.of(signCeo.handle(id, order)));
        });
  }

  @Schema(name = "SignatureRequest")
  record SignatureRequest(
      @Schema(description = "Partie qui signe", examples = "PERSON")
          @NotNull(message = "Dites qui signe.")
          Signatory signatory,
      @Schema(
              description = "Jour de la signature ; aujourd'hui par défaut",
              examples = "2026-03-12")
          @Nullable LocalDate signedOn,
      @Schema(description = "Lieu de la signature", examples = "Aurillac")
          @Size(max = 200, message = "Le lieu a au plus 200 caractères.")
          @Nullable String place) {}
}
