package fr.jalon.orientation.planning;

import static fr.jalon.platform.problem.PlatformProblem.CURSOR_INVALID;

import fr.jalon.orientation.matching.Proposal;
import fr.jalon.orientation.planning.PlanLineRepository.Search;
import fr.jalon.platform.http.Cursor;
import fr.jalon.platform.http.ETags;
import fr.jalon.platform.http.Page;
import fr.jalon.platform.http.Pages;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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

/** The lines of a proposal: one person each. */
@Path("/planifications/{id}/lignes")
@Tag(name = "Planification")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class LineResource {
  private final ChangeLine changeLine;
  private final PlanRepository plans;
  private final PlanLineRepository lines;

  LineResource(ChangeLine changeLine, PlanRepository plans, PlanLineRepository lines) {
    this.changeLine = changeLine;
    this.plans = plans;
    this.lines = lines;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les lignes d'une planification",
      description =
          "Une personne par ligne, l'échéance la plus proche d'abord. Celles qui seront en retard"
              + " disent de combien de jours et pourquoi.")
  @APIResponse(
      responseCode = "200",
      description = "Une page de lignes ; l'en-tête Link mène à la suivante",
      content = @Content(schema = @Schema(implementation = LinePage.class)))
  public Response list(
      @PathParam("id") UUID id,
      @Parameter(description = "Ne garder que les lignes à temps, en retard ou sans créneau")
          @QueryParam("verdict")
          Proposal.@Nullable Verdict verdict,
      @Parameter(description = "Ne garder que les lignes proposées, acceptées ou en échec")
          @QueryParam("etat")
          PlanLine.@Nullable Status etat,
      @Parameter(description = "Nombre de lignes par page")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(value = 1, message = "Une page a au moins une ligne.")
          @Max(value = 200, message = "Une page a au plus 200 lignes.")
          int limite,
      @Parameter(description = "Curseur de la page, donné par la précédente") @QueryParam("curseur")
          @Nullable String curseur,
      @Context UriInfo uri) {
    plans.plan(id);
    var search =
        new Search(Optional.ofNullable(verdict), Optional.ofNullable(etat), after(curseur));
    var found = lines.page(id, search, limite + 1);
    return Pages.response(
        Page.of(found, limite, line -> Cursor.of(String.valueOf(line.number()))), uri);
  }

  @GET
  @Path("{n}")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lire une ligne d'une planification",
      description = "L'ETag est à rendre en If-Match pour la changer.")
  @APIResponse(
      responseCode = "200",
      description = "La ligne et son ETag",
      content = @Content(schema = @Schema(implementation = PlanLine.class)))
  public Response read(@PathParam("id") UUID id, @PathParam("n") int number) {
    return answer(lines.line(id, number));
  }

  @PUT
  @Path("{n}")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Changer une ligne d'une planification",
      description =
          "Propose un autre créneau à la personne, ou aucun pour l'instant, à condition d'avoir lu"
              + " la dernière version de la ligne (If-Match).")
  @APIResponse(
      responseCode = "200",
      description = "La ligne changée et son nouvel ETag",
      content = @Content(schema = @Schema(implementation = PlanLine.class)))
  public Response change(
      @PathParam("id") UUID id,
      @PathParam("n") int number,
      @Parameter(description = "ETag de la version lue", example = "\"0\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Valid @NotNull LineRequest request) {
    return answer(
        changeLine.handle(
            id,
            number,
            version -> ETags.require(ifMatch, version),
            Optional.ofNullable(request.slotId())));
  }

  private static Response answer(PlanLine line) {
    return Response.ok(line).tag(ETags.of(line.version())).build();
  }

  private static int after(@Nullable String text) {
    var cursor = Cursor.parse(text, 1);
    try {
      return cursor.isFirstPage() ? 0 : Integer.parseInt(cursor.parts().getFirst());
    } catch (NumberFormatException forged) {
      throw CURSOR_INVALID.because("Reprenez le lien « next » de la page précédente.", "?curseur");
    }
  }

  @Schema(name = "PlanLineRequest")
  record LineRequest(
      @Schema(description = "Créneau libre de GET /creneaux?libres=true ; aucun pour l'instant")
          @Nullable UUID slotId) {}

  @Schema(name = "PlanLinePage")
  record LinePage(List<PlanLine> items, @Nullable String next) {}
}
