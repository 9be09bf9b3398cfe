package fr.jalon.orientation.calendar;

import static fr.jalon.platform.problem.PlatformProblem.CURSOR_INVALID;

import fr.jalon.orientation.calendar.CalendarRepository.After;
import fr.jalon.orientation.calendar.CalendarRepository.ToMove;
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
import java.time.Instant;
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

/** The rendez-vous that somebody has to move. */
@Path("/rendez-vous-a-deplacer")
@Tag(name = "Rendez-vous")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ToMoveResource {
  private final CalendarRepository calendar;

  ToMoveResource(CalendarRepository calendar) {
    this.calendar = calendar;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les rendez-vous à déplacer",
      description = "Ceux dont le conseiller sera absent, du plus proche au plus lointain.")
  @APIResponse(
      responseCode = "200",
      description = "Une page de rendez-vous ; l'en-tête Link mène à la suivante",
      content = @Content(schema = @Schema(implementation = ToMovePage.class)))
  public Response list(
      @Parameter(description = "Code du territoire du créneau", example = "AURILLAC-SUD")
          @QueryParam("territoire")
          @Nullable String territoire,
      @Parameter(description = "Nombre de rendez-vous par page")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(value = 1, message = "Une page a au moins une ligne.")
          @Max(value = 200, message = "Une page a au plus 200 lignes.")
          int limite,
      @Parameter(description = "Curseur de la page, donné par la précédente") @QueryParam("curseur")
          @Nullable String curseur,
      @Context UriInfo uri) {
    var found = calendar.toMove(Optional.ofNullable(territoire), after(curseur), limite + 1);
    return Pages.response(
        Page.of(
            found,
            limite,
            last ->
                Cursor.of(last.startsAt().toInstant().toString(), last.rendezVousId().toString())),
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
              Instant.parse(cursor.parts().getFirst()), UUID.fromString(cursor.parts().getLast())));
    } catch (IllegalArgumentException | DateTimeParseException forged) {
      throw CURSOR_INVALID.because("Reprenez le lien « next » de la page précédente.", "?curseur");
    }
  }

  @Schema(name = "RendezVousToMovePage")
  record ToMovePage(List<ToMove> items, @Nullable String next) {}
}
