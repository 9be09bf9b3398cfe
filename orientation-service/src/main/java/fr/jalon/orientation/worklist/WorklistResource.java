package fr.jalon.orientation.worklist;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.policy.DeadlineRule;
import fr.jalon.orientation.policy.Policies;
import fr.jalon.orientation.worklist.WorklistRepository.After;
import fr.jalon.orientation.worklist.WorklistRepository.Asked;
import fr.jalon.orientation.worklist.WorklistRepository.Line;
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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What waits for somebody in the département. */
@Path("/listes")
@Tag(
    name = "Listes de travail",
    description = "Ce qui attend quelqu'un : à convoquer, à relancer, à orienter, en retard…")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class WorklistResource {
  private static final List<String> COLUMNS =
      List.of(
          "Parcours",
          "Numéro de dossier RSA",
          "Rôle",
          "Territoire",
          "Étape",
          "Reçu le",
          "Depuis le",
          "Échéance",
          "Texte",
          "Pour le",
          "En retard");

  private final Worklists lists;
  private final WorklistRepository lines;
  private final Policies policies;
  private final Clock clock;

  WorklistResource(Worklists lists, WorklistRepository lines, Policies policies, Clock clock) {
    this.lists = lists;
    this.lines = lines;
    this.policies = policies;
    this.clock = clock;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Compter ce qui attend",
      description = "Chaque liste de travail avec son nombre de lignes, ce jour.")
  public List<ListView> counts(
      @Parameter(description = "Code du territoire, AURILLAC-SUD par exemple")
          @QueryParam("territoire")
          @Nullable String territoire) {
    var today = LocalDate.now(clock);
    return lists.all().stream()
        .map(list ->
            new ListView(
                list.code(),
                list.label(),
                list.help(),
                lines.count(list, today, Optional.ofNullable(territoire))))
        .toList();
  }

  @GET
  @Path("/{code}")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lire une liste de travail",
      description = "Du plus pressant au moins pressant, page par page, sans identité.")
  @APIResponse(
      responseCode = "200",
      description = "Une page de la liste ; l'en-tête Link mène à la suivante",
      content = @Content(schema = @Schema(implementation = LinePage.class)))
  public Response page(
      @Parameter(description = "Code de la liste", example = "A_CONVOQUER") @PathParam("code")
          String code,
      @Parameter(description = "Code du territoire, AURILLAC-SUD par exemple")
          @QueryParam("territoire")
          @Nullable String territoire,
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
    var asked =
        new Asked(
            lists.named(code),
            today,
            Optional.ofNullable(territoire),
            Position.read(curseur).map(After::of),
            limite + 1);
    var items = lines.page(asked).stream().map(line -> view(line, today)).toList();
    return Pages.response(Page.of(items, limite, last -> last.position().cursor()), uri);
  }

  @GET
  @Path("/{code}/export")
  @Produces(WorklistCsv.TYPE)
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Exporter une liste de travail",
      description =
          "Toute la liste en CSV (point-virgule, UTF-8 avec marque), sans identité : le numéro de"
              + " dossier RSA et le rôle disent de qui il s'agit.")
  @APIResponse(
      responseCode = "200",
      description = "La liste entière",
      content =
          @Content(mediaType = WorklistCsv.TYPE, schema = @Schema(implementation = String.class)))
  public Response export(
      @Parameter(description = "Code de la liste", example = "A_CONVOQUER") @PathParam("code")
          String code,
      @Parameter(description = "Code du territoire, AURILLAC-SUD par exemple")
          @QueryParam("territoire")
          @Nullable String territoire) {
    var today = LocalDate.now(clock);
    var list = lists.named(code);
    var csv =
        new WorklistCsv<>(
            COLUMNS,
            after ->
                lines
                    .page(
                        new Asked(
                            list,
                            today,
                            Optional.ofNullable(territoire),
                            after.map(After::of),
                            WorklistCsv.ROWS))
                    .stream()
                    .map(line -> view(line, today))
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

  private LineView view(Line line, LocalDate today) {
    var rule =
        Optional.ofNullable(line.rule()).flatMap(name -> policies.of(line.regime()).rule(name));
    return new LineView(
        line.parcoursId(),
        line.personId(),
        line.caseNumber(),
        line.rsaRole(),
        line.territory(),
        line.stage(),
        line.receivedOn(),
        line.sortOn(),
        line.rule(),
        rule.map(DeadlineRule::label).orElse(null),
        rule.map(DeadlineRule::source).orElse(null),
        line.dueOn(),
        line.dueOn() != null && line.dueOn().isBefore(today),
        line.sortRule());
  }

  @Schema(name = "Worklist")
  record ListView(String code, String label, String help, long count) {}

  /** A line as people read it. */
  @Schema(name = "WorklistLine")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LineView(
      UUID parcoursId,
      UUID personId,
      @Schema(description = "Numéro de dossier RSA (NUMDEMRSA)") @Nullable String caseNumber,
      @Schema(description = "Rôle pour le RSA dans le foyer") @Nullable String rsaRole,
      @Nullable String territory,
      String stage,
      LocalDate receivedOn,
      @Schema(description = "La date qui classe la ligne : réception, rendez-vous ou échéance")
          LocalDate since,
      @Nullable String rule,
      @Schema(description = "L'échéance en clair") @Nullable String ruleLabel,
      @Schema(description = "Le texte qui la fonde") @Nullable String ruleSource,
      @Nullable LocalDate dueOn,
      boolean overdue,
      @JsonIgnore String key) {

    Position position() {
      return new Position(since, parcoursId, key);
    }

    Stream<@Nullable Object> fields() {
      return Stream.of(
          parcoursId,
          caseNumber,
          rsaRole,
          territory,
          stage,
          receivedOn,
          since,
          ruleLabel,
          ruleSource,
          dueOn,
          overdue ? "oui" : "non");
    }
  }

  @Schema(name = "WorklistLinePage")
  record LinePage(List<LineView> items, @Nullable String next) {}
}
