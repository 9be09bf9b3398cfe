package fr.jalon.orientation.suspension.execution;

import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.suspension.Suspension;
import fr.jalon.orientation.suspension.procedure.MoveView;
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

/** Telling the CAF of a decision, and what it does of it. */
@Path("/suspensions/{id}")
@Tag(name = "Suspensions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ExecutionResource {
  private final TransmitSuspension transmitSuspension;
  private final ExecuteSuspension executeSuspension;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;

  ExecutionResource(
      TransmitSuspension transmitSuspension,
      ExecuteSuspension executeSuspension,
      CurrentAgent agent,
      IdempotentCreation creation) {
    this.transmitSuspension = transmitSuspension;
    this.executeSuspension = executeSuspension;
    this.agent = agent;
    this.creation = creation;
  }

  @POST
  @Path("/transmission")
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.FILE)
  @Operation(
      summary = "Transmettre une décision à la CAF",
      description =
          "Enregistre que l'organisme payeur a reçu la décision. Refusé si la personne s'est mise"
              + " en règle, n'est plus soumise aux droits et devoirs ou a quitté le dispositif.")
  @APIResponse(
      responseCode = "201",
      description = "Transmission gardée",
      content = @Content(schema = @Schema(implementation = MoveView.class)))
  public Response transmit(@PathParam("id") UUID id, @Valid @NotNull TransmissionRequest request) {
    return creation.create(
        request,
        () ->
            moved(
                transmitSuspension.handle(
                    id,
                    Optional.ofNullable(request.reference()).map(String::strip),
                    request.sentOn(),
                    author())));
  }

  @POST
  @Path("/execution")
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.FILE)
  @Operation(
      summary = "Constater l'exécution par la CAF",
      description =
          "Du premier au dernier jour retenus, dans la durée décidée. Une mesure dont le terme est"
              + " passé ne s'exécute plus.")
  @APIResponse(
      responseCode = "201",
      description = "Exécution gardée",
      content = @Content(schema = @Schema(implementation = MoveView.class)))
  public Response execute(@PathParam("id") UUID id, @Valid @NotNull ExecutionRequest request) {
    return creation.create(
        request,
        () -> moved(executeSuspension.handle(id, request.from(), request.until(), author())));
  }

  private Author author() {
    return new Author(agent.id(), agent.name());
  }

  private static Created moved(Suspension suspension) {
    return new Created("/suspensions/" + suspension.proposal().id(), MoveView.of(suspension));
  }

  @Schema(name = "SuspensionTransmissionRequest")
  record TransmissionRequest(
      @Schema(
              description = "Jour de la transmission ; aujourd'hui par défaut",
              examples = "2026-03-31")
          @Nullable LocalDate sentOn,
      @Schema(description = "Référence du bordereau", examples = "B-2026-031")
          @Size(max = 100, message = "Une référence a au plus 100 caractères.")
          @Nullable String reference) {}

  @Schema(name = "SuspensionExecutionRequest")
  record ExecutionRequest(
      @Schema(description = "Premier jour retenu", examples = "2026-04-01")
          @NotNull(message = "Donnez le premier jour.")
          LocalDate from,
      @Schema(description = "Dernier jour retenu", examples = "2026-04-30")
          @NotNull(message = "Donnez le dernier jour.")
          LocalDate until) {}
}
