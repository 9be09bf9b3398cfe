package fr.jalon.orientation.suspension.execution;

import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.policy.SanctionRules.Step;
import fr.jalon.orientation.suspension.execution.DecideRadiation.Order;
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

/** What follows a measure that brought no compliance. */
@Path("/suspensions/{id}/radiation")
@Tag(name = "Suspensions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class RadiationResource {
  private final DecideRadiation decideRadiation;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;

  RadiationResource(
      DecideRadiation decideRadiation, CurrentAgent agent, IdempotentCreation creation) {
    this.decideRadiation = decideRadiation;
    this.agent = agent;
    this.creation = creation;
  }

  @POST
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.FILE)
  @Operation(
      summary = "Décider la suite d'une mesure restée sans effet",
      description =
          "Un agent nommé propose la radiation à France Travail (régime de 2025, suppression totale"
              + " de quatre mois), ou met fin au droit une fois le terme passé. Refusé si la"
              + " personne s'est mise en règle. Le logiciel n'en décide jamais seul ; la fin du"
              + " droit est prononcée par la caisse, dont le fichier clôt alors le parcours.")
  @APIResponse(
      responseCode = "201",
      description = "Décision gardée",
      content = @Content(schema = @Schema(implementation = MoveView.class)))
  public Response decide(@PathParam("id") UUID id, @Valid @NotNull RadiationRequest request) {
    return creation.create(
        request,
        () -> {
          var executed =
              decideRadiation.handle(
                  id, request.order(), request.decidedOn(), new Author(agent.id(), agent.name()));
          return new Created("/suspensions/" + id, MoveView.of(executed));
        });
  }

  @Schema(name = "RadiationRequest")
  record RadiationRequest(
      @Schema(description = "Ce qui est décidé", examples = "PROPOSAL_TO_FRANCE_TRAVAIL")
          @NotNull(message = "Dites ce qui est décidé.")
          Act act,
      @Schema(description = "Motif", examples = "Aucune démarche pendant les quatre mois.")
          @NotBlank(message = "Donnez le motif.")
          @Size(max = 4000, message = "Le motif a au plus 4 000 caractères.")
          String reason,
      @Schema(description = "Jour de la décision ; aujourd'hui par défaut", examples = "2026-08-31")
          @Nullable LocalDate decidedOn) {
    Order order() {
      return new Order(act.step(), reason.strip());
    }

    @Override
    public String toString() {
      return "RadiationRequest[…]";
    }
  }

  /** What an agent may decide. */
  enum Act {
    PROPOSAL_TO_FRANCE_TRAVAIL,
    END_OF_RIGHT;

    Step step() {
      return switch (this) {
        case PROPOSAL_TO_FRANCE_TRAVAIL -> Step.RADIATION_PROPOSAL;
        case END_OF_RIGHT -> Step.END_OF_RIGHT;
      };
    }
  }
}
