package fr.jalon.accompaniment.story;

import static fr.jalon.accompaniment.AccompanimentProblem.STAGE_UNKNOWN;

import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.story.AccompanimentListRepository.After;
import fr.jalon.platform.http.Pages;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
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

/** Who is followed, and how far each has come. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accompagnements")
@RunOnVirtualThread
class AccompanimentResource {
  private final AccompanimentListRepository accompaniments;
  private final ReadAccompaniment readAccompaniment;
  private final ReadPerson readPerson;

  AccompanimentResource(
      AccompanimentListRepository accompaniments,
      ReadAccompaniment readAccompaniment,
      ReadPerson readPerson) {
    this.accompaniments = accompaniments;
    this.readAccompaniment = readAccompaniment;
    this.readPerson = readPerson;
  }

  @GET
  @Path("/accompagnements")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les accompagnements",
      description = "Du plus récent au plus ancien ; la page suivante est dans l'en-tête Link.")
  @APIResponse(
      responseCode = "200",
      description = "Une page d'accompagnements",
      content = @Content(schema = @Schema(implementation = AccompanimentPage.class)))
  public Response list(
      @Parameter(description = "Ceux d'un parcours") @QueryParam("parcours")
          @Nullable UUID parcours,
      @Parameter(
              description = "Ceux qui en sont à cette étape",
              schema = @Schema(implementation = Stage.class))
          @QueryParam("etape")
          @Nullable String etape,
      @Parameter(description = "Nombre d'accompagnements par page")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(1)
          @Max(200)
          int limite,
      @Parameter(description = "Où reprendre : rendu par la page précédente") @QueryParam("curseur")
          @Nullable String curseur,
      @Context UriInfo uri) {
    var stage = Optional.ofNullable(etape).map(AccompanimentResource::stage).orElse(null);
    return Pages.response(
        accompaniments.list(parcours, stage, After.read(curseur).orElse(null), limite), uri);
  }

  @GET
  @Path("/accompagnements/{id}")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER, Role.DPO},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire un accompagnement",
      description =
          "Toutes ses dates, ses échéances, ses rendez-vous, ses contrats, et chaque fait daté :"
              + " quand, qui, pourquoi.")
  public StoryView read(@PathParam("id") UUID id) {
    return readAccompaniment.handle(new AccompanimentId(id));
  }

  @GET
  @Path("/personnes/{id}/suivi")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER, Role.DPO},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire tout le suivi d'une personne",
      description =
          "Tous ses accompagnements, d'un parcours à l'autre, et chaque fait daté : quand, qui,"
              + " pourquoi. Les notes n'y sont pas : chacune n'est lue que de ses lecteurs.")
  public PersonStory followUp(@PathParam("id") UUID id) {
    return readPerson.handle(id);
  }

  private static Stage stage(String name) {
    return Stage.named(name)
        .orElseThrow(() -> STAGE_UNKNOWN.because("Étapes : " + List.of(Stage.values()), "?etape"));
  }

  /** What a page looks like in the API's description. */
  @Schema(name = "AccompanimentPage", description = "Une page d'accompagnements")
  private record AccompanimentPage(List<AccompanimentSummary> items, @Nullable String next) {}
}
