package fr.jalon.orientation.transmission;

import static fr.jalon.platform.problem.PlatformProblem.CURSOR_INVALID;

import fr.jalon.orientation.policy.DecisionLaw;
import fr.jalon.orientation.policy.DecisionLaws;
import fr.jalon.orientation.transmission.TransmissionRepository.After;
import fr.jalon.orientation.transmission.TransmissionRepository.Waiting;
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

/** Those whose orientation may be handed over. */
@Path("/orientations/a-transmettre")
@Tag(name = "Orientation")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ToHandOverResource {
  private final TransmissionRepository transmissions;
  private final DecisionLaws laws;
  private final Clock clock;

  ToHandOverResource(TransmissionRepository transmissions, DecisionLaws laws, Clock clock) {
    this.transmissions = transmissions;
    this.laws = laws;
    this.clock = clock;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les orientations à transmettre à France Travail",
      description =
          "Ceux que personne n'a orientés dans les six semaines de la réception, sous le régime de"
              + " 2025 (CASF D. 262-65-2), l'échéance la plus ancienne d'abord. Rien n'est transmis"
              + " de soi-même.")
  @APIResponse(
      responseCode = "200",
      description = "Une page ; l'en-tête Link mène à la suivante",
      content = @Content(schema = @Schema(implementation = WaitingPage.class)))
  public Response list(
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
    var regimes =
        laws.all().stream()
            .filter(law -> law.handOverToFranceTravail().lawful())
            .map(DecisionLaw::regime)
            .toList();
    var rows =
        transmissions.waiting(
            regimes,
            Optional.ofNullable(territoire),
            after(curseur),
            LocalDate.now(clock),
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

  @Schema(name = "OrientationToHandOverPage")
  record WaitingPage(List<Waiting> items, @Nullable String next) {}
}
