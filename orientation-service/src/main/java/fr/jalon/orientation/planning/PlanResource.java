package fr.jalon.orientation.planning;

import static fr.jalon.platform.problem.PlatformProblem.CURSOR_INVALID;

import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.planning.PlanRepository.After;
import fr.jalon.orientation.planning.ProposePlan.Order;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.Cursor;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.http.Page;
import fr.jalon.platform.http.Pages;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Proposals of rendez-vous for the people waiting. */
@Path("/planifications")
@Tag(name = "Planification", description = "Proposer des rendez-vous à ceux qui attendent.")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class PlanResource {
  private final ProposePlan proposePlan;
  private final PlanRepository plans;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;

  PlanResource(
      ProposePlan proposePlan,
      PlanRepository plans,
      CurrentAgent agent,
      IdempotentCreation creation) {
    this.proposePlan = proposePlan;
    this.plans = plans;
    this.agent = agent;
    this.creation = creation;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les planifications",
      description = "De la plus récente à la plus ancienne, page par page.")
  @APIResponse(
      responseCode = "200",
      description = "Une page de planifications ; l'en-tête Link mène à la suivante",
      content = @Content(schema = @Schema(implementation = PlanPage.class)))
  public Response list(
      @Parameter(description = "Nombre de planifications par page")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(value = 1, message = "Une page a au moins une ligne.")
          @Max(value = 200, message = "Une page a au plus 200 lignes.")
          int limite,
      @Parameter(description = "Curseur de la page, donné par la précédente") @QueryParam("curseur")
          @Nullable String curseur,
      @Context UriInfo uri) {
    var found = plans.page(after(curseur), limite + 1);
    return Pages.response(Page.of(found, limite, PlanResource::cursor), uri);
  }

  @GET
  @Path("/{id}")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lire une planification",
      description =
          "Combien de personnes seraient reçues à temps, et combien de créneaux manquent, sur quel"
              + " site et avant quel jour, pour les autres.")
  public Plan read(@PathParam("id") UUID id) {
    return plans.plan(id);
  }

  @POST
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Proposer une planification",
      description =
          "Propose un créneau à chaque personne sans rendez-vous, de sorte qu'aucune échéance qui"
              + " peut être tenue ne soit manquée. Rien n'est réservé tant qu'un agent n'a pas"
              + " accepté.")
  @APIResponse(
      responseCode = "201",
      description = "Planification proposée",
      content = @Content(schema = @Schema(implementation = Plan.class)))
  public Response propose(@Valid @NotNull PlanRequest request) {
    return creation.create(
        request,
        () -> {
          var plan =
              proposePlan.handle(
                  new Order(
                      Optional.ofNullable(request.territory()),
                      Optional.ofNullable(request.lastDay()),
                      Optional.ofNullable(request.noticeDays()),
                      Optional.ofNullable(request.longestTravel())),
                  new Author(agent.id(), agent.name()));
          return new Created("/planifications/" + plan.id(), plan);
        });
  }

  private static Cursor cursor(Plan plan) {
    return Cursor.of(plan.proposedAt().toInstant().toString(), plan.id().toString());
  }

  private static Optional<After> after(@Nullable String text) {
    var cursor = Cursor.parse(text, 2);
    if (cursor.isFirstPage()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new After(
              Instant.parse(cursor.parts().getFirst()), UUID.fromString(cursor.parts().getLast())));
    } catch (IllegalArgumentException | DateTimeParseException forged) {
      throw CURSOR_INVALID.because("Reprenez le lien « next » de la page précédente.", "?curseur");
    }
  }

  @Schema(name = "PlanRequest")
  record PlanRequest(
      @Schema(
              description = "Code du territoire des personnes ; tout le département par défaut",
              examples = "AURILLAC-SUD")
          @Size(max = 40, message = "Un code a au plus 40 caractères.")
          @Nullable String territory,
      @Schema(description = "Dernier jour des créneaux ; 90 jours par défaut")
          @Nullable LocalDate lastDay,
      @Schema(
              description = "Jours entre la convocation et le rendez-vous, au moins",
              examples = "10")
          @Min(value = 0, message = "Un préavis ne peut être négatif.")
          @Max(value = 60, message = "Un préavis dure au plus 60 jours.")
          @Nullable Integer noticeDays,
      @Schema(
              description = "Plus long trajet vers un autre territoire, en minutes",
              examples = "60")
          @Min(value = 0, message = "Un trajet dure au moins zéro minute.")
          @Max(value = 600, message = "Un trajet dure au plus dix heures.")
          @Nullable Integer longestTravel) {}

  @Schema(name = "PlanPage")
  record PlanPage(List<Plan> items, @Nullable String next) {}
}
