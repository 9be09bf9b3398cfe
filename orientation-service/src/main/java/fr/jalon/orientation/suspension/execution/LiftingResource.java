package fr.jalon.orientation.suspension.execution;

import fr.jalon.contracts.LiftingReason;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.suspension.Suspension;
import fr.jalon.orientation.suspension.execution.LiftSuspension.Reason;
import fr.jalon.orientation.suspension.procedure.MoveView;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The end of a suspension, before or at its term. */
@Path("/suspensions/{id}")
@Tag(name = "Suspensions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class LiftingResource {
  private final LiftSuspension liftSuspension;
  private final EndSuspension endSuspension;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;

  LiftingResource(
      LiftSuspension liftSuspension,
      EndSuspension endSuspension,
      CurrentAgent agent,
      IdempotentCreation creation) {
    this.liftSuspension = liftSuspension;
    this.endSuspension = endSuspension;
    this.agent = agent;
    this.creation = creation;
  }

  @POST
  @Path("/levee")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Lever une suspension",
      description =
          "Dès que la personne s'est mise en règle, ou si la décision était erronée : les sommes"
              + " retenues à tort sont alors à régulariser par la caisse. Une erreur (ERROR) se"
              + " corrige encore une fois le terme passé et le versement repris ; la mesure ne"
              + " compte alors plus dans le rang des suivantes.")
  @APIResponse(
      responseCode = "201",
      description = "Suspension levée",
      content = @Content(schema = @Schema(implementation = MoveView.class)))
  public Response lift(@PathParam("id") UUID id, @Valid @NotNull LiftingRequest request) {
    return creation.create(
        request,
        () -> moved(liftSuspension.handle(id, request.why(), request.liftedOn(), author())));
  }

  @POST
  @Path("/reprise")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Constater la reprise du versement",
      description = "Quand la mesure est arrivée à son terme.")
  @APIResponse(
      responseCode = "201",
      description = "Suspension terminée",
      content = @Content(schema = @Schema(implementation = MoveView.class)))
  public Response end(@PathParam("id") UUID id, @Valid @NotNull ResumptionRequest request) {
    return creation.create(
        request, () -> moved(endSuspension.handle(id, request.resumedOn(), author())));
  }

  private Author author() {
    return new Author(agent.id(), agent.name());
  }

  private static Created moved(Suspension suspension) {
    return new Created("/suspensions/" + suspension.proposal().id(), MoveView.of(suspension));
  }

  @Schema(name = "SuspensionLiftingRequest")
  record LiftingRequest(
      @Schema(description = "Raison", examples = "COMPLIANCE")
          @NotNull(message = "Donnez la raison.")
          LiftingCause cause,
      @Schema(description = "Ce qui s'est passé", examples = "Le contrat est signé.")
          @NotBlank(message = "Dites ce qui s'est passé.")
          @Size(max = 4000, message = "Le texte a au plus 4 000 caractères.")
          String reason,
      @Schema(description = "Jour de la levée ; aujourd'hui par défaut", examples = "2026-04-14")
          @Nullable LocalDate liftedOn) {
    Reason why() {
      return new Reason(cause.reason(), reason.strip());
    }

    @Override
    public String toString() {
      return "LiftingRequest[…]";
    }
  }

  /** Why what is being withheld stops. */
  enum LiftingCause {
    COMPLIANCE,
    ERROR,
    LEFT_SCOPE;

    LiftingReason reason() {
      return switch (this) {
        case COMPLIANCE -> LiftingReason.COMPLIANCE;
        case ERROR -> LiftingReason.ERROR;
        case LEFT_SCOPE -> LiftingReason.LEFT_SCOPE;
      };
    }
  }

  @Schema(name = "SuspensionResumptionRequest")
  record ResumptionRequest(
      @Schema(description = "Jour de la reprise ; aujourd'hui par défaut", examples = "2026-05-01")
          @Nullable LocalDate resumedOn) {}
}
