package fr.jalon.indicators.disclosure;

import fr.jalon.indicators.disclosure.RawReadingRepository.RawReading;
import fr.jalon.platform.http.Cursor;
import fr.jalon.platform.http.Page;
import fr.jalon.platform.http.Pages;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import fr.jalon.platform.problem.PlatformProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows the data protection officer who read figures raw. */
@Path("/lectures-brutes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Secret statistique")
@RunOnVirtualThread
class RawReadingResource {
  private final RawReadingRepository readings;

  RawReadingResource(RawReadingRepository readings) {
    this.readings = readings;
  }

  @GET
  @Allowed(value = Role.DPO, relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les lectures de chiffres bruts",
      description = "Qui a lu un chiffre avec ses petits effectifs, le plus récent d'abord.")
  @APIResponse(
      responseCode = "200",
      description = "Une page de lectures",
      content = @Content(schema = @Schema(implementation = RawReadingPage.class)))
  public Response latest(
      @Parameter(description = "Nombre de lectures par page")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(1)
          @Max(200)
          int limit,
      @Parameter(description = "Où reprendre : rendu par la page précédente") @QueryParam("curseur")
          @Nullable String cursor,
      @Context UriInfo uri) {
    var after = Cursor.parse(cursor, 1);
    var rows = readings.latest(position(after), limit + 1);
    return Pages.response(Page.of(rows, limit, row -> Cursor.of(Long.toString(row.id()))), uri);
  }

  private static Optional<Long> position(Cursor cursor) {
    try {
      return cursor.parts().stream().findFirst().map(Long::valueOf);
    } catch (NumberFormatException _) {
      throw PlatformProblem.CURSOR_INVALID.because(
          "Reprenez le lien « next » de la page précédente.", "?curseur");
    }
  }

  /** A page of readings, for the description of the interface. */
  record RawReadingPage(List<RawReading> items, @Nullable String next) {}
}
