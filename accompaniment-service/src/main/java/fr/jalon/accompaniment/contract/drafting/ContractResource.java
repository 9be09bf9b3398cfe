package fr.jalon.accompaniment.contract.drafting;

import fr.jalon.accompaniment.contract.Contract;
import fr.jalon.accompaniment.contract.ContractId;
import fr.jalon.accompaniment.contract.ContractView;
import fr.jalon.accompaniment.contract.ReadContract;
import fr.jalon.platform.http.ETags;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import fr.jalon.platform.signature.Witness;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A contract, to read and to rewrite. */
@Path("/contrats/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contrats")
@RunOnVirtualThread
class ContractResource {
  private final ReadContract readContract;
  private final ReviseContract reviseContract;
  private final CurrentAgent agent;
  private final Clock clock;

  ContractResource(
      ReadContract readContract, ReviseContract reviseContract, CurrentAgent agent, Clock clock) {
    this.readContract = readContract;
    this.reviseContract = reviseContract;
    this.agent = agent;
    this.clock = clock;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER, Role.DPO},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire un contrat",
      description =
          "Le texte qui engage, ou le dernier projet ; l'avenant proposé, s'il y en a un.")
  @APIResponse(
      responseCode = "200",
      description = "Le contrat, et en ETag la version à modifier",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  public Response read(@PathParam("id") UUID id) {
    return tagged(readContract.handle(new ContractId(id)));
  }

  @PUT
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Modifier un projet de contrat, ou d'avenant",
      description =
          "If-Match porte l'ETag de la version lue. Chaque modification est une version ; elle est"
              + " refusée dès la première signature. Un texte que la personne a refusé se propose"
              + " ainsi autrement.")
  @APIResponse(
      responseCode = "200",
      description = "Le projet modifié, et sa nouvelle version en ETag",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  public Response revise(
      @PathParam("id") UUID id,
      @Parameter(description = "ETag de la version lue", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Valid @NotNull TermsRequest request) {
    return tagged(
        reviseContract.handle(
            new ContractId(id),
            ifMatch,
            request.proposition(),
            new Witness(agent.id(), agent.name())));
  }

  private Response tagged(Contract contract) {
    return Response.ok(ContractView.of(contract, LocalDate.now(clock)))
        .tag(ETags.of(contract.latestVersion()))
        .build();
  }
}
