package fr.jalon.accompaniment.contract.ending;

import fr.jalon.accompaniment.contract.ContractId;
import fr.jalon.accompaniment.contract.ContractView;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.jspecify.annotations.Nullable;

/** Ending a contract before its term. */
@Path("/contrats/{id}/fin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contrats")
@RunOnVirtualThread
class EndingResource {
  private final EndContract endContract;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;
  private final Clock clock;

  EndingResource(
      EndContract endContract, CurrentAgent agent, IdempotentCreation creation, Clock clock) {
    this.endContract = endContract;
    this.agent = agent;
    this.creation = creation;
    this.clock = clock;
  }

  @POST
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Mettre fin à un contrat avant son terme",
      description =
          "Avec sa raison. Le terme lui-même n'appelle rien : un contrat arrivé à sa date de fin"
              + " n'engage plus, sans que personne ait à le dire.")
  @APIResponse(
      responseCode = "201",
      description = "Fin enregistrée",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  public Response end(@PathParam("id") UUID id, @Valid @NotNull EndingRequest request) {
    return creation.create(
        request,
        () -> {
          var ended =
              endContract.handle(
                  new ContractId(id), request.endedOn(), request.reason().strip(), agent.id());
          return new Created("/contrats/" + id, ContractView.of(ended, LocalDate.now(clock)));
        });
  }

  @Schema(
      name = "ContractEndingRequest",
      examples =
          """
          {"reason": "Reprise d'un emploi à temps plein."}\
          """)
  record EndingRequest(
      @Schema(description = "Dernier jour du contrat ; aujourd'hui par défaut")
          @Nullable LocalDate endedOn,
      @NotBlank(message = "Donnez la raison.")
          @Size(max = 2000, message = "La raison a au plus 2 000 caractères.")
          String reason) {
    @Override
    public String toString() {
      return "EndingRequest[" + endedOn + "]";
    }
  }
}
