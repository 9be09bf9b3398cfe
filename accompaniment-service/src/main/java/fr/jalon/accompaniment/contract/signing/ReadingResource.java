package fr.jalon.accompaniment.contract.signing;

import fr.jalon.accompaniment.contract.Contract;
import fr.jalon.accompaniment.contract.ContractId;
import fr.jalon.accompaniment.contract.ContractView;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import fr.jalon.platform.signature.SigningRequests.ReadingRequest;
import fr.jalon.platform.signature.SigningRequests.RefusalRequest;
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

/** What the person does with a contract before it binds: read it, or refuse it. */
@Path("/contrats/{id}")
@Tag(name = "Contrats")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReadingResource {
  private final RecordReading recordReading;
  private final RefuseContract refuseContract;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;
  private final Clock clock;

  ReadingResource(
      RecordReading recordReading,
      RefuseContract refuseContract,
      CurrentAgent agent,
      IdempotentCreation creation,
      Clock clock) {
    this.recordReading = recordReading;
    this.refuseContract = refuseContract;
    this.agent = agent;
    this.creation = creation;
    this.clock = clock;
  }

  @POST
  @Path("lectures")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Enregistrer la lecture du contrat par la personne",
      description =
          "La personne a lu cette version, ou on la lui a lue, traduite ou remise. Sans cela, elle"
              + " ne peut pas la signer.")
  @APIResponse(
      responseCode = "201",
      description = "Lecture enregistrée",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  public Response read(@PathParam("id") UUID id, @Valid @NotNull ReadingRequest request) {
    return creation.create(
        request,
        () ->
            created(
                recordReading.handle(
                    new ContractId(id),
                    request.version(),
                    request.readOn(),
                    request.how(),
                    witness())));
  }

  @POST
  @Path("refus")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Enregistrer le refus de signer",
      description =
          "La personne ne veut pas signer cette version, pour la raison qu'elle donne. Le refus"
              + " n'entraîne rien de lui-même : une nouvelle version peut être proposée.")
  @APIResponse(
      responseCode = "201",
      description = "Refus enregistré",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  public Response refuse(@PathParam("id") UUID id, @Valid @NotNull RefusalRequest request) {
    return creation.create(
        request,
        () ->
            created(
                refuseContract.handle(
                    new ContractId(id),
                    request.version(),
                    request.refusedOn(),
                    request.reason().strip(),
                    witness())));
  }

  private Created created(Contract contract) {
    return new Created(
        "/contrats/" + contract.head().id().value(),
        ContractView.of(contract, LocalDate.now(clock)));
  }

  private Witness witness() {
    return new Witness(agent.id(), agent.name());
  }
}
