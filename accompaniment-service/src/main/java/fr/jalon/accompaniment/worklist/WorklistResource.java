package fr.jalon.accompaniment.worklist;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.accompaniment.worklist.WorklistRepository.Line;
import fr.jalon.accompaniment.worklist.WorklistRepository.Of;
import fr.jalon.contracts.ParcoursType;
import fr.jalon.platform.http.Page;
import fr.jalon.platform.http.Pages;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import fr.jalon.platform.worklist.Position;
import fr.jalon.platform.worklist.WorklistCsv;
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
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What waits for somebody in the follow-up. */
@Path("/listes")
@Tag(
    name = "Listes de travail",
    description = "Ce qui attend un référent : premier rendez-vous à fixer, échéance dépassée…")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class WorklistResource {
  private static final List<String> COLUMNS =
      List.of(
          "Accompagnement",
          "Parcours",
          "Personne",
          "Type de parcours",
          "Organisme référent",
          "Référent",
          "Orienté le",
          "Pour le",
          "Objet",
          "Échéance",
          "Texte",
          "En retard");

  private final Worklists lists;
  private final WorklistRepository lines;
  private final Clock clock;

  WorklistResource(Worklists lists, WorklistRepository lines, Clock clock) {
    this.lists = lists;
    this.lines = lines;
    this.clock = clock;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Compter ce qui attend dans les suivis",
      description = "Chaque liste de travail avec son nombre de lignes, ce jour.")
  public List<ListView> counts(
      @Parameter(description = "Les lignes de ce référent seulement") @QueryParam("referent")
          @Nullable UUID referent,
      @Parameter(description = "Les lignes de cet organisme seulement") @QueryParam("organisme")
          @Nullable UUID organisme) {
    var today = LocalDate.now(clock);
    return lists.all().stream()
        .map(list ->
            new ListView(
                list.code(),
                list.label(),
                list.help(),
                lines.count(list, new Of(referent, organisme), today)))
        .toList();
  }

  @GET
  @Path("/{code}")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lire une liste de travail des suivis",
      description = "Du plus pressant au moins pressant, page par page, sans identité.")
  @APIResponse(
      responseCode = "200",
      description = "Une page de la liste ; l'en-tête Link mène à la suivante",
      content = @Content(schema = @Schema(implementation = LinePage.class)))
  public Response page(
      @Parameter(description = "Code de la liste", example = "PREMIER_RDV_A_FIXER")
          @PathParam("code")
          String code,
      @Parameter(description = "Les lignes de ce référent seulement") @QueryParam("referent")
          @Nullable UUID referent,
      @Parameter(description = "Les lignes de cet organisme seulement") @QueryParam("organisme")
          @Nullable UUID organisme,
      @Parameter(description = "Nombre de lignes par page")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(value = 1, message = "Une page a au moins une ligne.")
          @Max(value = 200, message = "Une page a au plus 200 lignes.")
          int limite,
      @Parameter(description = "Curseur de la page, donné par la précédente") @QueryParam("curseur")
          @Nullable String curseur,
      @Context UriInfo uri) {
    var today = LocalDate.now(clock);
    var items =
        lines
            .page(
                lists.named(code),
                new Of(referent, organisme),
                today,
                Position.read(curseur),
                limite + 1)
            .stream()
            .map(line -> LineView.of(line, today))
            .toList();
    return Pages.response(Page.of(items, limite, last -> last.position().cursor()), uri);
  }

  @GET
  @Path("/{code}/export")
  @Produces(WorklistCsv.TYPE)
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Exporter une liste de travail des suivis",
      description = "Toute la liste en CSV (point-virgule, UTF-8 avec marque), sans identité.")
  @APIResponse(
      responseCode = "200",
      description = "La liste entière",
      content =
          @Content(mediaType = WorklistCsv.TYPE, schema = @Schema(implementation = String.class)))
  public Response export(
      @Parameter(description = "Code de la liste", example = "PREMIER_RDV_A_FIXER")
          @PathParam("code")
          String code,
      @Parameter(description = "Les lignes de ce référent seulement") @QueryParam("referent")
          @Nullable UUID referent,
      @Parameter(description = "Les lignes de cet organisme seulement") @QueryParam("organisme")
          @Nullable UUID organisme) {
    var today = LocalDate.now(clock);
    var list = lists.named(code);
    var whose = new Of(referent, organisme);
    var csv =
        new WorklistCsv<>(
            COLUMNS,
            after ->
                lines.page(list, whose, today, after, WorklistCsv.ROWS).stream()
                    .map(line -> LineView.of(line, today))
                    .toList(),
            LineView::position,
            LineView::fields);
    StreamingOutput body = csv::write;
    return Response.ok(body)
        .header(
            "Content-Disposition",
            "attachment; filename=\"%s-%s.csv\""
                .formatted(list.code().toLowerCase(Locale.ROOT), today))
        .build();
  }

  @Schema(name = "Worklist")
  record ListView(String code, String label, String help, long count) {}

  /** A line as people read it. */
  @Schema(name = "WorklistLine")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LineView(
      UUID accompanimentId,
      UUID parcoursId,
      @Schema(description = "Référence opaque de la personne") UUID personId,
      ParcoursType parcoursType,
      UUID organismeReferentId,
      @Nullable UUID referentId,
      @Schema(description = "Jour de l'orientation") LocalDate openedOn,
      @Schema(description = "La date qui classe la ligne") LocalDate since,
      @Schema(description = "De quoi il s'agit : une échéance ou un autre objet de la liste")
          @Nullable String rule,
      @Schema(description = "L'échéance en clair") @Nullable String ruleLabel,
      @Schema(description = "Le texte qui la fonde") @Nullable String ruleSource,
      @Nullable LocalDate dueOn,
      boolean overdue,
      @JsonIgnore String key) {

    static LineView of(Line line, LocalDate today) {
      return new LineView(
          line.accompanimentId(),
          line.parcoursId(),
          line.personId(),
          line.parcoursType(),
          line.organismeReferentId(),
          line.referentId(),
          line.openedOn(),
          line.sortOn(),
          line.sortRule().isEmpty() ? null : line.sortRule(),
          line.ruleLabel(),
          line.ruleSource(),
          line.dueOn(),
          line.dueOn() != null && line.dueOn().isBefore(today),
          line.sortRule());
    }

    Position position() {
      return new Position(since, accompanimentId, key);
    }

    Stream<@Nullable Object> fields() {
      return Stream.of(
          accompanimentId,
          parcoursId,
          personId,
          parcoursType,
          organismeReferentId,
          referentId,
          openedOn,
          since,
          rule,
          ruleLabel,
          ruleSource,
          overdue ? "oui" : "non");
    }
  }

  @Schema(name = "WorklistLinePage")
  record LinePage(List<LineView> items, @Nullable String next) {}
}
