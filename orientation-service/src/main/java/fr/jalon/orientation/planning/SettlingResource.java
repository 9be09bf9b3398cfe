package fr.jalon.orientation.planning;

import fr.jalon.orientation.parcours.Author;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a human says of a proposal. */
@Path("/planifications/{id}")
@Tag(name = "Planification")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class SettlingResource {
  private final AcceptPlan acceptPlan;
  private final RefusePlan refusePlan;
  private final CurrentAgent agent;

  SettlingResource(AcceptPlan acceptPlan, RefusePlan refusePlan, CurrentAgent agent) {
    this.acceptPlan = acceptPlan;
    this.refusePlan = refusePlan;
    this.agent = agent;
  }

  @POST
  @Path("acceptation")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Accepter une planification",
      description =
          "Prend les rendez-vous des lignes données, ou de toutes celles qui attendent une réponse."
              + " Chaque ligne est prise pour elle-même : si son créneau a été donné entre-temps,"
              + " elle dit pourquoi et les autres sont prises. Redemander reprend où l'appel"
              + " précédent s'est arrêté et ne prend rien deux fois.")
  public AcceptedView accept(@PathParam("id") UUID id, @Valid @NotNull AcceptanceRequest request) {
    var asked = request.lines();
    var done =
        acceptPlan.handle(
            id, asked == null ? List.of() : asked, new Author(agent.id(), agent.name()));
    return new AcceptedView(done.lines(), done.more());
  }

  @POST
  @Path("refus")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Refuser une planification",
      description = "Plus aucune ligne n'en sera acceptée ; les rendez-vous déjà pris le restent.")
  public Plan refuse(@PathParam("id") UUID id, @Valid @NotNull RefusalRequest request) {
    return refusePlan.handle(id, request.reason().strip(), new Author(agent.id(), agent.name()));
  }

  @Schema(name = "PlanAcceptanceRequest")
  record AcceptanceRequest(
      @Schema(
              description = "Numéros des lignes acceptées ; toutes par défaut",
              examples = "[1, 2, 3]")
          @Size(max = 5000, message = "On accepte au plus 5 000 lignes à la fois.")
          @Nullable List<@NotNull(message = "Un numéro n'est pas vide.") Integer> lines) {}

  @Schema(name = "PlanRefusalRequest")
  record RefusalRequest(
      @Schema(description = "Raison du refus", examples = "Deux conseillers seront en formation.")
          @NotBlank(message = "Donnez la raison du refus.")
          @Size(max = 1000, message = "La raison a au plus 1 000 caractères.")
          String reason) {}

  @Schema(name = "PlanAccepted")
  record AcceptedView(
      @Schema(description = "Ce qu'est devenue chaque ligne") List<PlanLine> lines,
      @Schema(description = "Des lignes attendent un autre appel") boolean more) {}
}
