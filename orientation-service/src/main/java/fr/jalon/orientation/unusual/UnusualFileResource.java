package fr.jalon.orientation.unusual;

import static fr.jalon.platform.problem.PlatformProblem.CURSOR_INVALID;

import fr.jalon.orientation.unusual.UnusualFileRepository.Before;
import fr.jalon.orientation.unusual.UnusualFileRepository.UnusualFile;
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
import java.time.Instant;
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

/** The list of the files that somebody should look at. */
@Path("/flux-caf/inhabituels")
@Tag(name = "Flux CAF", description = "Fichiers de la CAF et de la MSA, reconnus à leur contenu")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class UnusualFileResource {
  private final UnusualFileRepository files;

  UnusualFileResource(UnusualFileRepository files) {
    this.files = files;
  }

  @GET
  @Allowed(
      value = {Role.FLUX_CAF, Role.EXPLOITATION, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les fichiers inhabituels",
      description =
          "En retard, plus anciens qu'un fichier déjà lu, après un trou dans la suite, ou aux"
              + " entrants loin de l'habitude ; le dernier reçu d'abord, chacun avec ses raisons.")
  @APIResponse(
      responseCode = "200",
      description = "Une page de fichiers ; l'en-tête Link mène à la suivante",
      content = @Content(schema = @Schema(implementation = UnusualFilePage.class)))
  public Response list(
      @Parameter(description = "Nombre de fichiers par page", example = "50")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(1)
          @Max(200)
          int limite,
      @Parameter(description = "Curseur de la page, donné par la précédente") @QueryParam("curseur")
          @Nullable String curseur,
      @Context UriInfo uri) {
    var page =
        Page.of(
            files.page(before(curseur), limite + 1),
            limite,
            last -> Cursor.of(last.receivedAt().toString(), last.id().toString()));
    return Pages.response(
        new Page<>(page.items().stream().map(UnusualFileView::of).toList(), page.next()), uri);
  }

  private static Optional<Before> before(@Nullable String text) {
    var cursor = Cursor.parse(text, 2);
    try {
      return cursor.isFirstPage()
          ? Optional.empty()
          : Optional.of(
              new Before(
                  Instant.parse(cursor.parts().getFirst()),
                  UUID.fromString(cursor.parts().getLast())));
    } catch (DateTimeException | IllegalArgumentException forged) {
      throw CURSOR_INVALID.because("Reprenez le lien « next » de la page précédente.", "?curseur");
    }
  }

  @Schema(name = "UnusualFilePage")
  record UnusualFilePage(List<UnusualFileView> items, @Nullable String next) {}

  @Schema(name = "UnusualFile", description = "Un fichier inhabituel et pourquoi")
  record UnusualFileView(
      UUID id,
      @Schema(examples = "NRSACGIM_RSABEM_20260305_S0000003.RCV") String fileName,
      @Schema(examples = "VRSB0801") String layout,
      @Schema(description = "M mensuel, I quotidien", examples = "M") String kind,
      @Schema(description = "DTREF", examples = "2026-02-28") LocalDate referenceDate,
      LocalDate receivedOn,
      int entrants,
      List<ReasonView> reasons) {

    static UnusualFileView of(UnusualFile file) {
      return new UnusualFileView(
          file.id(),
          file.fileName(),
          file.layout(),
          file.kind(),
          file.referenceDate(),
          file.receivedOn(),
          file.entrants(),
          file.reasons().stream().map(ReasonView::of).toList());
    }
  }

  @Schema(name = "UnusualReason")
  record ReasonView(
      Oddity code, @Schema(examples = "Un mensuel manque avant celui-ci") String label) {

    static ReasonView of(Oddity oddity) {
      return new ReasonView(oddity, oddity.label());
    }
  }
}
