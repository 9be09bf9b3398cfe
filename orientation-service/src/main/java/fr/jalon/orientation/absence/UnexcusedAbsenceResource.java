package fr.jalon.orientation.absence;

import static fr.jalon.platform.problem.PlatformProblem.CURSOR_INVALID;

import fr.jalon.orientation.absence.AbsenceRepository.Absent;
import fr.jalon.orientation.absence.AbsenceRepository.After;
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
import java.time.DateTimeException;
import java.time.LocalDate;
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

/** The list of those absent from the monthly files. */
@Path("/parcours/absents")
@Tag(name = "Parcours", description = "Liste de travail et histoire complète d'un parcours.")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class UnexcusedAbsenceResource {
  private final AbsenceRepository absences;

  UnexcusedAbsenceResource(AbsenceRepository absences) {
    this.absences = absences;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les absents des fichiers",
      description =
          "Les parcours ouverts dont le dossier manque aux deux derniers fichiers mensuels de sa"
              + " caisse, du plus anciennement absent au plus récent. Une absence ne clôt rien :"
              + " c'est à la caisse qu'il faut demander.")
  @APIResponse(
      responseCode = "200",
      description = "Une page de parcours ; l'en-tête Link mène à la suivante",
      content = @Content(schema = @Schema(implementation = AbsentPage.class)))
  public Response list(
      @Parameter(description = "Code du territoire, AURILLAC-SUD par exemple")
          @QueryParam("territoire")
          @Nullable String territoire,
      @Parameter(description = "Nombre de parcours par page", example = "50")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(value = 1, message = "Une page a au moins une ligne.")
          @Max(value = 200, message = "Une page a au plus 200 lignes.")
          int limite,
      @Parameter(description = "Curseur de la page, donné par la précédente") @QueryParam("curseur")
          @Nullable String curseur,
      @Context UriInfo uri) {
    var rows = absences.page(Optional.ofNullable(territoire), after(curseur), limite + 1);
    return Pages.response(
        Page.of(
            rows, limite, last -> Cursor.of(last.lastToldOn().toString(), last.id().toString())),
        uri);
  }

  private static Optional<After> after(@Nullable String text) {
    var cursor = Cursor.parse(text, 2);
    try {
      return cursor.isFirstPage()
          ? Optional.empty()
          : Optional.of(
              new After(
                  LocalDate.parse(cursor.parts().getFirst()),
                  UUID.fromString(cursor.parts().getLast())));
    } catch (DateTimeException | IllegalArgumentException forged) {
      throw CURSOR_INVALID.because("Reprenez le lien « next » de la page précédente.", "?curseur");
    }
  }

  @Schema(name = "AbsentPage")
  record AbsentPage(List<Absent> items, @Nullable String next) {}
}
