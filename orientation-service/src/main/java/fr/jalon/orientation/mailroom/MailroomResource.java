package fr.jalon.orientation.mailroom;

import static fr.jalon.platform.problem.PlatformProblem.CURSOR_INVALID;

import fr.jalon.orientation.mailroom.MailroomRepository.After;
import fr.jalon.orientation.mailroom.MailroomRepository.Line;
import fr.jalon.orientation.mailroom.MailroomRepository.Tray;
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
import java.time.OffsetDateTime;
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

/** What people must do for messages to arrive. */
@Path("/envois")
@Tag(name = "Envois", description = "Courriers, courriels et SMS : leur contenu, leur sort.")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class MailroomResource {
  private final MailroomRepository mailroom;
  private final Clock clock;

  MailroomResource(MailroomRepository mailroom, Clock clock) {
    this.mailroom = mailroom;
    this.clock = clock;
  }

  @GET
  @Path("courriers")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les courriers à poster",
      description =
          "Les lettres écrites et pas encore mises à la poste, la plus ancienne d'abord, sans"
              + " identité. Toutes s'impriment en un seul fichier à /tirages, une seule à"
              + " /envois/{id}/lettre, lecture tracée ; batchId dit le tirage où une lettre est"
              + " déjà imprimée. La mise à la poste se dit à /tirages/{id}/posting, ou"
              + " lettre par lettre à /envois/{id}/posting.")
  @APIResponse(
      responseCode = "200",
      description = "Une page de courriers ; l'en-tête Link mène à la suivante",
      content = @Content(schema = @Schema(implementation = DeliveryPage.class)))
  public Response letters(
      @Parameter(description = "Code du territoire, AURILLAC-SUD par exemple")
          @QueryParam("territoire")
          @Nullable String territoire,
      @Parameter(description = "Nombre d'envois par page")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(value = 1, message = "Une page a au moins une ligne.")
          @Max(value = 200, message = "Une page a au plus 200 lignes.")
          int limite,
      @Parameter(description = "Curseur de la page, donné par la précédente") @QueryParam("curseur")
          @Nullable String curseur,
      @Context UriInfo uri) {
    return page(Tray.LETTERS, territoire, limite, curseur, uri);
  }

  @GET
  @Path("a-traiter")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les envois à traiter",
      description =
          "Les envois incertains (UNCERTAIN : un arrêt ou un silence a coupé l'envoi, nul ne sait"
              + " s'il est parti ; demandez au prestataire, puis dites-le à"
              + " /envois/{id}/verification) et ceux qu'aucune lettre n'a pu remplacer"
              + " (UNDELIVERABLE : joignez la personne autrement).")
  @APIResponse(
      responseCode = "200",
      description = "Une page d'envois ; l'en-tête Link mène à la suivante",
      content = @Content(schema = @Schema(implementation = DeliveryPage.class)))
  public Response toLookInto(
      @Parameter(description = "Code du territoire, AURILLAC-SUD par exemple")
          @QueryParam("territoire")
          @Nullable String territoire,
      @Parameter(description = "Nombre d'envois par page")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(value = 1, message = "Une page a au moins une ligne.")
          @Max(value = 200, message = "Une page a au plus 200 lignes.")
          int limite,
      @Parameter(description = "Curseur de la page, donné par la précédente") @QueryParam("curseur")
          @Nullable String curseur,
      @Context UriInfo uri) {
    return page(Tray.TO_LOOK_INTO, territoire, limite, curseur, uri);
  }

  private Response page(
      Tray tray, @Nullable String territory, int limit, @Nullable String cursor, UriInfo uri) {
    var from = Cursor.parse(cursor, 2);
    var after = from.isFirstPage() ? Optional.<After>empty() : Optional.of(after(from));
    var lines =
        mailroom.page(tray, Optional.ofNullable(territory), after, clock.instant(), limit + 1);
    return Pages.response(
        Page.of(
            lines, limit, last -> Cursor.of(last.recordedAt().toString(), last.id().toString())),
        uri);
  }

  /** The shape of a page, for the document. */
  @Schema(name = "DeliveryPage")
  record DeliveryPage(List<Line> items, @Nullable String next) {}

  private static After after(Cursor from) {
    try {
      return new After(
          OffsetDateTime.parse(from.parts().getFirst()), UUID.fromString(from.parts().getLast()));
    } catch (DateTimeParseException | IllegalArgumentException forged) {
      throw CURSOR_INVALID.because("Reprenez le lien « next » de la page précédente.", "?curseur");
    }
  }
}
