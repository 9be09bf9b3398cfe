package fr.jalon.orientation.reading;

import static fr.jalon.platform.problem.PlatformProblem.CURSOR_INVALID;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.policy.DeadlineRule;
import fr.jalon.orientation.policy.Policies;
import fr.jalon.orientation.reading.WorklistRepository.After;
import fr.jalon.orientation.reading.WorklistRepository.Search;
import fr.jalon.orientation.reading.WorklistRepository.WorklistRow;
import fr.jalon.platform.http.Cursor;
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
import java.time.Clock;
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

/** The worklist of the département, and the whole story of a parcours. */
@Path("/parcours")
@Tag(name = "Parcours", description = "Liste de travail et histoire complète d'un parcours.")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ParcoursResource {
  private final WorklistRepository worklist;
  private final StoryRepository stories;
  private final Policies policies;
  private final Clock clock;

  ParcoursResource(
      WorklistRepository worklist, StoryRepository stories, Policies policies, Clock clock) {
    this.worklist = worklist;
    this.stories = stories;
    this.policies = policies;
    this.clock = clock;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les parcours",
      description =
          "La liste de travail, de la réception la plus ancienne à la plus récente, page par page ;"
              + " chaque parcours avec son étape et sa prochaine échéance, sans identité.")
  @APIResponse(
      responseCode = "200",
      description = "Une page de parcours ; l'en-tête Link mène à la suivante",
      content = @Content(schema = @Schema(implementation = WorklistPage.class)))
  public Response list(
      @Parameter(description = "Code du territoire, AURILLAC-SUD par exemple")
          @QueryParam("territoire")
          @Nullable String territoire,
      @Parameter(description = "Étape", example = "A_CONVOQUER") @QueryParam("etape")
          @Nullable Stage etape,
      @Parameter(
              description =
                  "Ne garder que les parcours dont une échéance non tenue tombe avant ce jour",
              example = "2026-04-01")
          @QueryParam("echeanceAvant")
          @Nullable LocalDate echeanceAvant,
      @Parameter(description = "Ne garder que les parcours dont une échéance est dépassée")
          @QueryParam("enRetard")
          @DefaultValue("false")
          boolean enRetard,
      @Parameter(description = "Nombre de parcours par page")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(value = 1, message = "Une page a au moins une ligne.")
          @Max(value = 200, message = "Une page a au plus 200 lignes.")
          int limite,
      @Parameter(description = "Curseur de la page, donné par la précédente") @QueryParam("curseur")
          @Nullable String curseur,
      @Context UriInfo uri) {
    var today = LocalDate.now(clock);
    var search =
        new Search(
            Optional.ofNullable(territoire),
            Optional.ofNullable(etape),
            Optional.ofNullable(echeanceAvant),
            enRetard,
            after(curseur));
    var rows = worklist.page(search, today, limite + 1);
    var items = rows.stream().map(row -> item(row, today)).toList();
    return Pages.response(
        Page.of(
            items, limite, last -> Cursor.of(last.receivedOn().toString(), last.id().toString())),
        uri);
  }

  @GET
  @Path("/{id}")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire l'histoire d'un parcours",
      description =
          "Chaque date connue, chaque échéance et sa source, les droits, les convocations, les"
              + " rendez-vous, les orientations et le contrat. La lecture est tracée.")
  public StoryView story(@PathParam("id") UUID id) {
    return stories.story(id, LocalDate.now(clock));
  }

  private ParcoursItem item(WorklistRow row, LocalDate today) {
    NextDeadline next = null;
    if (row.nextRule() != null && row.nextDueOn() != null) {
      var label = policies.of(row.regime()).rule(row.nextRule()).map(DeadlineRule::label);
      next =
          new NextDeadline(
              row.nextRule(),
              label.orElse(row.nextRule()),
              row.nextDueOn(),
              row.nextDueOn().isBefore(today));
    }
    return ParcoursItem.of(row, next);
  }

  private static Optional<After> after(@Nullable String text) {
    var cursor = Cursor.parse(text, 2);
    if (cursor.isFirstPage()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new After(
              LocalDate.parse(cursor.parts().getFirst()),
              UUID.fromString(cursor.parts().getLast())));
    } catch (DateTimeParseException | IllegalArgumentException forged) {
      throw CURSOR_INVALID.because("Reprenez le lien « next » de la page précédente.", "?curseur");
    }
  }

  @Schema(name = "NextDeadline")
  record NextDeadline(String rule, String label, LocalDate dueOn, boolean overdue) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ParcoursItem(
      UUID id,
      UUID personId,
      @Schema(description = "Numéro de dossier RSA (NUMDEMRSA)") @Nullable String caseNumber,
      @Schema(description = "Rôle pour le RSA dans le foyer") @Nullable String rsaRole,
      String origin,
      String regime,
      Stage stage,
      @Nullable String territory,
      LocalDate requestedOn,
      LocalDate enteredOn,
      LocalDate notifiedOn,
      LocalDate receivedOn,
      @Nullable LocalDate convokedOn,
      @Nullable LocalDate pendingAppointmentOn,
      @Nullable LocalDate appointmentHeldOn,
      @Nullable LocalDate orientedOn,
      @Nullable LocalDate ceoSignedOn,
      @Nullable LocalDate closedOn,
      @Schema(description = "Prochaine échéance non tenue") @Nullable NextDeadline nextDeadline) {

    static ParcoursItem of(WorklistRow row, @Nullable NextDeadline next) {
      return new ParcoursItem(
          row.id(),
          row.personId(),
          row.caseNumber(),
          row.rsaRole(),
          row.origin(),
          row.regime(),
          row.stage(),
          row.territory(),
          row.requestedOn(),
          row.enteredOn(),
          row.notifiedOn(),
          row.receivedOn(),
          row.convokedOn(),
          row.pendingAppointmentOn(),
          row.appointmentHeldOn(),
          row.orientedOn(),
          row.ceoSignedOn(),
          row.closedOn(),
          next);
    }
  }

  @Schema(name = "WorklistPage")
  record WorklistPage(List<ParcoursItem> items, @Nullable String next) {}
}
