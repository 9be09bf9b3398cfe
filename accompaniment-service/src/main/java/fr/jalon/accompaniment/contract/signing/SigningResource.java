package fr.jalon.accompaniment.contract.signing;

import fr.jalon.accompaniment.contract.ContractId;
import fr.jalon.accompaniment.contract.ContractView;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import fr.jalon.platform.signature.Witness;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signing a contract. */
@Path("/contrats/{id}/signatures")
@Tag(name = "Contrats")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SigningResource {
  private final SignContract signContract;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;
  private final Clock clock;

  SigningResource(
      SignContract signContract, CurrentAgent agent, IdempotentCreation creation, Clock clock) {
    this.signContract = signContract;
    this.agent = agent;
    this.creation = creation;
    this.clock = clock;
  }

  @POST
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Signer un contrat, ou son avenant",
      description =
          "Une signature par partie : la personne (devant l'agent), ou son représentant légal, et"
              + " le référent (par l'agent). La personne signe la version qu'elle a lue : une"
              + " lecture de cette version est d'abord enregistrée. Si le texte a changé"
              + " entre-temps, la signature est refusée (412). La première fige le texte ; la"
              + " seconde le scelle et engage les deux parties.")
  @APIResponse(
      responseCode = "201",
      description = "Signature prise",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  public Response sign(@PathParam("id") UUID id, @Valid @NotNull SignatureRequest request) {
    return creation.create(
        request,
        () -> {
          var order = request.order(new Witness(agent.id(), agent.name()));
          var contract = signContract.handle(new ContractId(id), order);
          return new Created("/contrats/" + id, ContractView.of(contract, LocalDate.now(clock)));
        });
  }
}
