package fr.jalon.accompaniment.contract.drafting;

import fr.jalon.accompaniment.contract.Contract;
import fr.jalon.accompaniment.contract.ContractView;
import fr.jalon.accompaniment.followup.AccompanimentId;
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

/** Drawing up contracts. */
@Path("/accompagnements/{id}/contrats")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contrats")
@RunOnVirtualThread
class DrawingUpResource {
  private final IdempotentCreation creation;
  private final DrawUpContract drawUpContract;
  private final CurrentAgent agent;
  private final Clock clock;

  DrawingUpResource(
      IdempotentCreation creation, DrawUpContract drawUpContract, CurrentAgent agent, Clock clock) {
    this.creation = creation;
    this.drawUpContract = drawUpContract;
    this.agent = agent;
    this.clock = clock;
  }

  @POST
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Établir un contrat",
      description =
          "Librement débattu, il reste un projet modifiable jusqu'à la première signature. Sa"
              + " nature (CER, contrat d'engagement) suit le régime et l'organisme référent.")
  @APIResponse(
      responseCode = "201",
      description = "Projet de contrat établi",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  public Response drawUp(@PathParam("id") UUID id, @Valid @NotNull TermsRequest request) {
    return creation.create(
        request,
        () ->
            created(
                drawUpContract.handle(new AccompanimentId(id), request.proposition(), author())));
  }

  private Created created(Contract contract) {
    return new Created(
        "/contrats/" + contract.head().id().value(),
        ContractView.of(contract, LocalDate.now(clock)));
  }

  private Witness author() {
    return new Witness(agent.id(), agent.name());
  }
}
