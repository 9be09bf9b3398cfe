package fr.jalon.orientation.takeover;

import static fr.jalon.platform.problem.PlatformProblem.CURSOR_INVALID;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.contracts.ParcoursType;
import fr.jalon.orientation.spreadsheet.Field;
import fr.jalon.orientation.spreadsheet.LineContent.Reason;
import fr.jalon.orientation.staging.LineRepository;
import fr.jalon.orientation.staging.StagedLine;
import fr.jalon.orientation.staging.StagedLine.State;
import fr.jalon.orientation.staging.Takeover;
import fr.jalon.orientation.staging.TakeoverRepository;
import fr.jalon.orientation.takeover.Plan.Outcome;
import fr.jalon.orientation.takeover.TallyLines.Tally;
import fr.jalon.platform.http.Cursor;
import fr.jalon.platform.http.ETags;
import fr.jalon.platform.http.Page;
import fr.jalon.platform.http.Pages;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the lines of a table say, what they would change, and what became of them. */
@Path("/reprises/{id}")
@Tag(
    name = "Reprises",
    description =
        "Reprendre un tableau de suivi du département, ou le fichier de contacts de la CNAF.")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class PreviewResource {
  private final PlanLines planLines;
  private final TakeoverRepository takeovers;
  private final LineRepository lines;
  private final TallyLines tallyLines;

  PreviewResource(
      PlanLines planLines,
      TakeoverRepository takeovers,
      LineRepository lines,
      TallyLines tallyLines) {
    this.tallyLines = tallyLines;
    this.planLines = planLines;
    this.takeovers = takeovers;
    this.lines = lines;
  }

  @GET
  @Path("/apercu")
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.EXPLOITATION},
      relation = Relation.FILE)
  @Operation(
      summary = "Voir ce que les lignes changeraient",
      description =
          "Rien n'est écrit. TO_UPDATE : quelque chose est nouveau (steps, contacts) ; UP_TO_DATE :"
              + " tout est connu ; UNMATCHED : personne inconnue, elle n'est pas créée, ou bien"
              + " (creer=true) TO_CREATE, elle le serait, et IN_DOUBT, elle le serait et un agent"
              + " départagerait ; CONFLICT : plusieurs personnes possibles ; IN_ERROR : une cellule"
              + " est illisible ou impossible. reasons nomme la colonne. Les lignes déjà appliquées"
              + " n'y sont plus. Les totaux sont à /reprises/{id}/bilan.")
  @APIResponse(
      responseCode = "200",
      description = "Une page de lignes",
      content = @Content(schema = @Schema(implementation = PreviewView.class)))
  public Response preview(
      @Parameter(description = "Identifiant de la reprise") @PathParam("id") UUID id,
      @Parameter(description = "Nombre de lignes lues par page", example = "100")
          @QueryParam("limite")
          @DefaultValue("100")
          @Min(1)
          @Max(200)
          int limite,
      @Parameter(description = "Où commence la page, donné par la précédente")
          @QueryParam("curseur")
          @Nullable String curseur,
      @Parameter(
              description = "Comme si les personnes que nul ne connaît étaient créées",
              example = "false")
          @QueryParam("creer")
          @DefaultValue("false")
          boolean creer,
      @Context UriInfo uri) {
    var takeover = takeovers.takeover(id);
    var page = page(takeover, Optional.empty(), limite, curseur);
    var waiting = page.items().stream().filter(line -> line.state().isOpen()).toList();
    var plans = planLines.handle(takeover, waiting, creer);
    var views = new ArrayList<PreviewView>();
    for (int i = 0; i < waiting.size(); i++) {
      views.add(PreviewView.of(waiting.get(i).number(), plans.get(i)));
    }
    return Pages.response(new Page<>(views, page.next()), uri);
  }

  @GET
  @Path("/bilan")
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.EXPLOITATION},
      relation = Relation.FILE)
  @Operation(
      summary = "Voir les totaux de l'aperçu",
      description =
          "Combien de lignes restent à appliquer, combien de personnes sont reconnues, seraient"
              + " créées ou sont en doute, et combien de lignes seraient laissées, raison par"
              + " raison, la plus fréquente d'abord. Rien n'est écrit.")
  public TallyView tally(
      @Parameter(description = "Identifiant de la reprise") @PathParam("id") UUID id,
      @Parameter(
              description = "Comme si les personnes que nul ne connaît étaient créées",
              example = "false")
          @QueryParam("creer")
          @DefaultValue("false")
          boolean creer) {
    return TallyView.of(tallyLines.handle(takeovers.takeover(id), creer));
  }

  @GET
  @Path("/lignes")
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.EXPLOITATION},
      relation = Relation.FILE)
  @Operation(
      summary = "Lister les lignes",
      description =
          "Avec leurs cellules, donc l'identité des personnes : chaque lecture est tracée.")
  @APIResponse(
      responseCode = "200",
      description = "Une page de lignes",
      content = @Content(schema = @Schema(implementation = LineView.class)))
  public Response list(
      @Parameter(description = "Identifiant de la reprise") @PathParam("id") UUID id,
      @Parameter(description = "État des lignes ; toutes par défaut", example = "UNMATCHED")
          @QueryParam("etat")
          @Nullable State etat,
      @Parameter(description = "Nombre de lignes par page", example = "50")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(1)
          @Max(200)
          int limite,
      @Parameter(description = "Où commence la page, donné par la précédente")
          @QueryParam("curseur")
          @Nullable String curseur,
      @Context UriInfo uri) {
    var takeover = takeovers.takeover(id);
    var page = page(takeover, Optional.ofNullable(etat), limite, curseur);
    return Pages.response(
        new Page<>(
            page.items().stream().map(line -> LineView.of(takeover, line)).toList(), page.next()),
        uri);
  }

  @GET
  @Path("/lignes/{n}")
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.EXPLOITATION},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire une ligne",
      description = "Ses cellules et ce qu'elle est devenue ; l'ETag est à rendre pour corriger.")
  @APIResponse(
      responseCode = "200",
      description = "La ligne et son ETag",
      content = @Content(schema = @Schema(implementation = LineView.class)))
  public Response line(
      @Parameter(description = "Identifiant de la reprise") @PathParam("id") UUID id,
      @Parameter(description = "Ligne dans le fichier", example = "2") @PathParam("n") int n) {
    var takeover = takeovers.takeover(id);
    var line = lines.line(id, n);
    return Response.ok(LineView.of(takeover, line)).tag(ETags.of(line.version())).build();
  }

  private Page<StagedLine> page(
      Takeover takeover, Optional<State> state, int limit, @Nullable String cursor) {
    var after = Cursor.parse(cursor, 1);
    int number;
    try {
      number = after.isFirstPage() ? 0 : Integer.parseInt(after.parts().getFirst());
    } catch (NumberFormatException forged) {
      throw CURSOR_INVALID.because("Reprenez le lien « next » de la page précédente.", "?curseur");
    }
    return Page.of(
        lines.page(takeover.id(), state, number, limit + 1),
        limit,
        last -> Cursor.of(Integer.toString(last.number())));
  }

  @Schema(name = "TakeoverTally", description = "Les totaux d'un aperçu")
  record TallyView(
      @Schema(description = "Lignes qui restent à appliquer") int lines,
      @Schema(description = "Dont la personne est reconnue") int matched,
      int toUpdate,
      int upToDate,
      int toCreate,
      int inDoubt,
      @Schema(description = "Lignes qui seraient laissées") int left,
      List<RefusedView> refused) {

    static TallyView of(Tally tally) {
      int toUpdate = tally.of(Outcome.TO_UPDATE);
      int upToDate = tally.of(Outcome.UP_TO_DATE);
      return new TallyView(
          tally.lines(),
          toUpdate + upToDate,
          toUpdate,
          upToDate,
          tally.of(Outcome.TO_CREATE),
          tally.of(Outcome.IN_DOUBT),
          tally.of(Outcome.UNMATCHED) + tally.of(Outcome.CONFLICT) + tally.of(Outcome.IN_ERROR),
          tally.refused().stream()
              .map(one ->
                  new RefusedView(
                      one.why().outcome(), one.why().column(), one.why().detail(), one.lines()))
              .toList());
    }
  }

  @Schema(name = "TakeoverRefusal")
  record RefusedView(Outcome outcome, String column, String detail, int lines) {}

  @Schema(name = "TakeoverPreview", description = "Ce qu'une ligne changerait")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PreviewView(
      @Schema(description = "Ligne dans le fichier") int number,
      Outcome outcome,
      @Schema(description = "Pourquoi, ou ce qui est laissé de côté") List<Reason> reasons,
      @Nullable UUID personId,
      @Nullable UUID parcoursId,
      @Schema(description = "Dates nouvelles") Map<Field, LocalDate> steps,
      @Schema(description = "Décisions nouvelles, dans l'ordre") List<DecisionView> decisions) {

    static PreviewView of(int number, Plan plan) {
      return new PreviewView(
          number,
          plan.outcome(),
          plan.reasons(),
          plan.person().map(person -> person.value()).orElse(null),
          plan.parcours().map(parcours -> parcours.value()).orElse(null),
          new TreeMap<>(plan.steps()),
          plan.decisions().stream()
              .map(one -> new DecisionView(one.on(), one.type(), one.organisme()))
              .toList());
    }
  }

  @Schema(name = "TakeoverDecision")
  record DecisionView(LocalDate decidedOn, ParcoursType parcoursType, UUID organismeReferentId) {}
}
