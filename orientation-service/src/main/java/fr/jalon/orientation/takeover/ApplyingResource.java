package fr.jalon.orientation.takeover;

import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.staging.CorrectLine;
import fr.jalon.orientation.staging.StagedLine.State;
import fr.jalon.orientation.staging.TakeoverRepository;
import fr.jalon.platform.http.ETags;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Applies a table, corrects its lines, and plays again those that were left. */
@Path("/reprises/{id}")
@Tag(
    name = "Reprises",
    description =
        "Reprendre un tableau de suivi du département, ou le fichier de contacts de la CNAF.")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ApplyingResource {
  private final ApplyTakeover applyTakeover;
  private final ApplyLine applyLine;
  private final CorrectLine correctLine;
  private final TakeoverRepository takeovers;
  private final CurrentAgent agent;

  ApplyingResource(
      ApplyTakeover applyTakeover,
      ApplyLine applyLine,
      CorrectLine correctLine,
      TakeoverRepository takeovers,
      CurrentAgent agent) {
    this.applyTakeover = applyTakeover;
    this.applyLine = applyLine;
    this.correctLine = correctLine;
    this.takeovers = takeovers;
    this.agent = agent;
  }

  @POST
  @Path("/application")
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.EXPLOITATION},
      relation = Relation.FILE)
  @Operation(
      summary = "Appliquer les lignes qui attendent",
      description =
          "Chaque ligne l'est en entier ou pas du tout, et une seule fois, quoi qu'il arrive."
              + " L'appel rend la main après quelques secondes : rappelez tant que waiting n'est"
              + " pas nul. Les décisions s'appliquent dans l'ordre de leurs dates : une"
              + " réorientation vient après ce qu'elle change. Ce qui est repris est daté, porte"
              + " votre nom et le fichier d'où il vient, et compte dans les indicateurs.")
  public ProgressView apply(
      @Parameter(description = "Identifiant de la reprise") @PathParam("id") UUID id,
      @Parameter(
              description =
                  "Crée les personnes que nul ne connaît (tableau de suivi seulement), avec un"
                      + " parcours au premier jour que dit la ligne ; en cas de doute, la personne"
                      + " est créée et le doute attend un agent dans /doublons",
              example = "false")
          @QueryParam("creer")
          @DefaultValue("false")
          boolean creer) {
    return ProgressView.of(applyTakeover.handle(id, creer, author()));
  }

  @PUT
  @Path("/lignes/{n}")
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.EXPLOITATION},
      relation = Relation.FILE)
  @Operation(
      summary = "Corriger une ligne",
      description =
          "Remplace les cellules que vous donnez, à condition d'avoir lu la dernière version"
              + " (If-Match) ; ce que le fichier disait est gardé. Rejouez ensuite la ligne.")
  @APIResponse(
      responseCode = "200",
      description = "La ligne corrigée et son nouvel ETag",
      content = @Content(schema = @Schema(implementation = LineView.class)))
  public Response correct(
      @Parameter(description = "Identifiant de la reprise") @PathParam("id") UUID id,
      @Parameter(description = "Ligne dans le fichier", example = "2") @PathParam("n") int n,
      @Parameter(description = "ETag de la version lue", example = "\"0\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Valid @NotNull CorrectionRequest request) {
    var line =
        correctLine.handle(
            id, n, ifMatch, Objects.requireNonNullElse(request.cells(), Map.of()), agent.id());
    return Response.ok(LineView.of(takeovers.takeover(id), line))
        .tag(ETags.of(line.version()))
        .build();
  }

  @POST
  @Path("/lignes/{n}/rejeu")
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.EXPLOITATION},
      relation = Relation.FILE)
  @Operation(
      summary = "Rejouer une ligne",
      description =
          "Après correction, ou quand la personne est enfin connue. Une ligne déjà appliquée ne"
              + " l'est pas deux fois.")
  public LineView replay(
      @Parameter(description = "Identifiant de la reprise") @PathParam("id") UUID id,
      @Parameter(description = "Ligne dans le fichier", example = "2") @PathParam("n") int n,
      @Parameter(
              description =
                  "Crée les personnes que nul ne connaît (tableau de suivi seulement), avec un"
                      + " parcours au premier jour que dit la ligne ; en cas de doute, la personne"
                      + " est créée et le doute attend un agent dans /doublons",
              example = "false")
          @QueryParam("creer")
          @DefaultValue("false")
          boolean creer) {
    var takeover = takeovers.takeover(id);
    return LineView.of(takeover, applyLine.handle(takeover, n, creer, author()));
  }

  private Author author() {
    return new Author(agent.id(), agent.name());
  }

  @Schema(name = "LineCorrection")
  record CorrectionRequest(
      @Schema(
              description = "Les cellules corrigées, par colonne",
              examples = "{\"Date CER\": \"12/03/2026\"}")
          @Size(max = 200, message = "Au plus 200 cellules.")
          @Nullable
              Map<
                  String,
                  @NotNull(message = "Une cellule vide s'écrit \"\".")
                  @Size(max = 4000, message = "Une cellule a au plus 4 000 caractères.") String>
              cells) {

    @Override
    public String toString() {
      return "CorrectionRequest[…]";
    }
  }

  @Schema(name = "TakeoverProgress")
  record ProgressView(
      @Schema(description = "Lignes qui attendent encore ; rappelez jusqu'à zéro") int waiting,
      @Schema(description = "Nombre de lignes par état") Map<State, Integer> lines) {
    static ProgressView of(Map<State, Integer> counts) {
      return new ProgressView(
          Objects.requireNonNullElse(counts.get(State.STAGED), 0), new TreeMap<>(counts));
    }
  }
}
