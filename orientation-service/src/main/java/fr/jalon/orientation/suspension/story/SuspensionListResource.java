package fr.jalon.orientation.suspension.story;

import static fr.jalon.platform.problem.PlatformProblem.CURSOR_INVALID;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.policy.Policies;
import fr.jalon.orientation.policy.SanctionRules.Kind;
import fr.jalon.orientation.suspension.Status;
import fr.jalon.orientation.suspension.story.TurnRepository.After;
import fr.jalon.orientation.suspension.story.TurnRepository.Search;
import fr.jalon.orientation.suspension.story.TurnRepository.Turn;
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

/** The worklist of suspensions. */
@Path("/suspensions")
@Tag(
    name = "Suspensions",
    description = "De la proposition à la levée ; rien ne se fait sans une décision humaine.")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class SuspensionListResource {
  private final TurnRepository turns;
  private final Policies policies;
  private final Clock clock;

  SuspensionListResource(TurnRepository turns, Policies policies, Clock clock) {
    this.turns = turns;
    this.policies = policies;
    this.clock = clock;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les suspensions",
      description =
          "Celles qui ne sont pas terminées, ou celles d'un état, dans l'ordre de leur prochaine"
              + " date ; chacune avec ce que la loi permet ensuite, sans identité.")
  @APIResponse(
      responseCode = "200",
      description = "Une page de suspensions ; l'en-tête Link mène à la suivante",
      content = @Content(schema = @Schema(implementation = SuspensionPage.class)))
  public Response list(
      @Parameter(description = "État", example = "CONTRADICTORY") @QueryParam("etat")
          @Nullable Status etat,
      @Parameter(description = "Code du territoire, AURILLAC-SUD par exemple")
          @QueryParam("territoire")
          @Nullable String territoire,
      @Parameter(description = "Nombre de suspensions par page")
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
            Optional.ofNullable(etat), Optional.ofNullable(territoire), after(curseur), limite + 1);
    var items = turns.page(search).stream().map(turn -> item(turn, today)).toList();
    return Pages.response(
        Page.of(items, limite, last -> Cursor.of(last.sortedOn().toString(), last.id().toString())),
        uri);
  }

  private SuspensionItem item(Turn turn, LocalDate today) {
    var rules = policies.of(turn.regime()).sanctions();
    return new SuspensionItem(
        turn.id(),
        turn.parcoursId(),
        turn.personId(),
        turn.territory(),
        turn.status(),
        turn.regime(),
        turn.ground(),
        turn.factsOn(),
        turn.nextOn(),
        NextStep.of(turn, rules, today).orElse(null));
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

  @Schema(name = "SuspensionItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SuspensionItem(
      UUID id,
      UUID parcoursId,
      UUID personId,
      @Nullable String territory,
      Status status,
      String regime,
      Kind ground,
      LocalDate factsOn,
      @Schema(description = "Jour dont dépend le rang dans la liste") LocalDate sortedOn,
      @Schema(description = "Ce que la loi permet ensuite") @Nullable NextStep next) {}

  @Schema(name = "SuspensionPage")
  record SuspensionPage(List<SuspensionItem> items, @Nullable String next) {}
}
