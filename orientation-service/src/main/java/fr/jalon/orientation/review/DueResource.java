package fr.jalon.orientation.review;

import static fr.jalon.platform.problem.PlatformProblem.CURSOR_INVALID;

import fr.jalon.orientation.policy.DecisionLaws;
import fr.jalon.orientation.review.ReviewRepository.After;
import fr.jalon.orientation.review.ReviewRepository.Due;
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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Social orientations to be examined. */
@Path("/reexamens")
@Tag(name = "Réexamen", description = "Orientations sociales à six ou douze mois.")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class DueResource {
  private final ReviewRepository reviews;
  private final DecisionLaws laws;
  private final Clock clock;

  DueResource(ReviewRepository reviews, DecisionLaws laws, Clock clock) {
    this.reviews = reviews;
    this.laws = laws;
    this.clock = clock;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les orientations sociales à réexaminer",
      description =
          "Six mois après la décision ou le dernier réexamen, douze quand la santé, le logement, la"
              + " famille ou l'aide à un proche l'expliquent (CASF L. 262-31, D. 262-65-2-1) ; la"
              + " plus ancienne échéance d'abord.")
  @APIResponse(
      responseCode = "200",
      description = "Une page ; l'en-tête Link mène à la suivante",
      content = @Content(schema = @Schema(implementation = DuePage.class)))
  public Response list(
      @Parameter(
              description = "Dernier jour d'échéance ; aujourd'hui par défaut",
              example = "2026-12-31")
          @QueryParam("jusquAu")
          @Nullable LocalDate jusquAu,
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
    var rows =
        reviews.due(
            laws.all(),
            Optional.ofNullable(territoire),
            after(curseur),
            Objects.requireNonNullElseGet(jusquAu, () -> LocalDate.now(clock)),
            limite + 1);
    return Pages.response(
        Page.of(
            rows, limite, last -> Cursor.of(last.dueOn().toString(), last.parcoursId().toString())),
        uri);
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

  @Schema(name = "ReviewPage")
  record DuePage(List<Due> items, @Nullable String next) {}
}
