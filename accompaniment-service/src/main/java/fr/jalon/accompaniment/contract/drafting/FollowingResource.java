package fr.jalon.accompaniment.contract.drafting;

import fr.jalon.accompaniment.contract.Contract;
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

/** What follows a signed contract: another that renews it, or other terms for it. */
@Path("/contrats/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contrats")
@RunOnVirtualThread
class FollowingResource {
  private final IdempotentCreation creation;
  private final DrawUpContract drawUpContract;
  private final ReviseContract reviseContract;
  private final CurrentAgent agent;
  private final Clock clock;

  FollowingResource(
      IdempotentCreation creation,
      DrawUpContract drawUpContract,
      ReviseContract reviseContract,
      CurrentAgent agent,
      Clock clock) {
    this.creation = creation;
    this.drawUpContract = drawUpContract;
    this.reviseContract = reviseContract;
    this.agent = agent;
    this.clock = clock;
  }

  @POST
  @Path("renouvellements")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Renouveler un contrat",
      description =
          "Un nouveau projet, lié au contrat qu'il suit ; celui-ci prend fin quand les deux parties"
              + " ont signé le nouveau. Le premier contrat reste le premier.")
  @APIResponse(
      responseCode = "201",
      description = "Projet de renouvellement établi",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  public Response renew(@PathParam("id") UUID id, @Valid @NotNull TermsRequest request) {
    return creation.create(
        request,
        () -> created(drawUpContract.renew(new ContractId(id), request.proposition(), author())));
  }

  @POST
  @Path("avenants")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Proposer un avenant",
      description =
          "D'autres termes pour un contrat signé, à lire et à signer comme les premiers. Ceux-ci"
              + " engagent jusqu'à la seconde signature, et restent lisibles ensuite.")
  @APIResponse(
      responseCode = "201",
      description = "Avenant proposé",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  public Response amend(@PathParam("id") UUID id, @Valid @NotNull TermsRequest request) {
    return creation.create(
        request,
        () -> created(reviseContract.amend(new ContractId(id), request.proposition(), author())));
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
