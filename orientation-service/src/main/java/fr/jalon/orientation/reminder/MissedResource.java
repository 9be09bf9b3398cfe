package fr.jalon.orientation.reminder;

import static fr.jalon.platform.problem.PlatformProblem.CURSOR_INVALID;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.reminder.MissedRepository.After;
import fr.jalon.orientation.reminder.MissedRepository.Missed;
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

/** Who did not come, and what the law allows next. */
@Path("/rendez-vous/absences")
@Tag(name = "Rendez-vous")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class MissedResource {
  private final MissedRepository absences;

  MissedResource(MissedRepository absences) {
    this.absences = absences;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les absences sans excuse",
      description =
          "La dernière absence de chaque personne qui n'a pas été vue depuis, de la plus ancienne à"
              + " la plus récente, sans identité, avec ce que la loi permet ensuite sous son"
              + " régime. Une absence n'entraîne rien d'elle-même.")
  @APIResponse(
      responseCode = "200",
      description = "Une page d'absences ; l'en-tête Link mène à la suivante",
      content = @Content(schema = @Schema(implementation = MissedPage.class)))
  public Response list(
      @Parameter(description = "Code du territoire, AURILLAC-SUD par exemple")
          @QueryParam("territoire")
          @Nullable String territoire,
      @Parameter(description = "Nombre d'absences par page")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(value = 1, message = "Une page a au moins une ligne.")
          @Max(value = 200, message = "Une page a au plus 200 lignes.")
          int limite,
      @Parameter(description = "Curseur de la page, donné par la précédente") @QueryParam("curseur")
          @Nullable String curseur,
      @Context UriInfo uri) {
    var from = Cursor.parse(curseur, 2);
    var after = from.isFirstPage() ? Optional.<After>empty() : Optional.of(after(from));
    var items =
        absences.page(Optional.ofNullable(territoire), after, limite + 1).stream()
            .map(MissedView::of)
            .toList();
    return Pages.response(
        Page.of(
            items,
            limite,
            last -> Cursor.of(last.scheduledOn().toString(), last.rendezVousId().toString())),
        uri);
  }

  @Schema(name = "MissedRendezVous")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MissedView(
      UUID rendezVousId,
      UUID parcoursId,
      UUID personId,
      String regime,
      @Nullable String territory,
      LocalDate scheduledOn,
      @Schema(description = "Nombre d'absences sans excuse sur ce parcours") int absences,
      @Schema(description = "Première convocation") @Nullable LocalDate convokedOn,
      @Schema(description = "Rendez-vous suivant, s'il est pris") @Nullable LocalDate pendingOn,
      @Schema(description = "Ce que la loi permet ensuite, au choix d'une personne")
          List<WhatTheLawAllows> allowed) {

    static MissedView of(Missed absence) {
      return new MissedView(
          absence.id(),
          absence.parcoursId(),
          absence.personId(),
          absence.regime(),
          absence.territory(),
          absence.scheduledOn(),
          absence.absences(),
          absence.convokedOn(),
          absence.pendingOn(),
          WhatTheLawAllows.under(absence.regime()));
    }
  }

  /** The shape of a page, for the document. */
  @Schema(name = "MissedPage")
  record MissedPage(List<MissedView> items, @Nullable String next) {}

  private static After after(Cursor from) {
    try {
      return new After(
          LocalDate.parse(from.parts().getFirst()), UUID.fromString(from.parts().getLast()));
    } catch (DateTimeParseException | IllegalArgumentException forged) {
      throw CURSOR_INVALID.because("Reprenez le lien « next » de la page précédente.", "?curseur");
    }
  }
}
