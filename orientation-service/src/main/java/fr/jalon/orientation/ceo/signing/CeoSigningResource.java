package fr.jalon.orientation.ceo.signing;

import fr.jalon.orientation.ceo.CeoRepository;
import fr.jalon.orientation.ceo.CeoView;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import fr.jalon.platform.signature.Witness;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signing a CEO. */
@Path("/ceo/{id}/signatures")
@Tag(name = "Contrat d'engagements et d'orientation")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class CeoSigningResource {
  private final SignCeo signCeo;
  private final CeoRepository ceos;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;

  CeoSigningResource(
      SignCeo signCeo, CeoRepository ceos, CurrentAgent agent, IdempotentCreation creation) {
    this.signCeo = signCeo;
    this.ceos = ceos;
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
          "Une signature par partie : la personne (devant l'agent), ou son représentant légal, et"
              + " le département (par l'agent). La personne signe la version qu'elle a lue : une"
              + " lecture de cette version est d'abord enregistrée. Si le texte a changé"
              + " entre-temps, la signature est refusée (412). À la seconde, le document est"
              + " produit, scellé et ne change plus.")
  @APIResponse(
      responseCode = "201",
      description = "Signature prise",
      content = @Content(schema = @Schema(implementation = CeoView.class)))
  public Response sign(@PathParam("id") UUID id, @Valid @NotNull SignatureRequest request) {
    return creation.create(
        request,
        () -> {
          var order = request.order(new Witness(agent.id(), agent.name()));
          var ceo = signCeo.handle(id, order);
          return new Created("/ceo/" + id, CeoView.of(ceo, ceos.seal(id)));
        });
  }
}
