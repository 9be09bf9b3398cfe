package fr.jalon.orientation.suspension.bordereau;

import static fr.jalon.orientation.OrientationProblem.PERIOD_INCOHERENT;

import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The file that a département hands to the CAF and the MSA. */
@Path("/suspensions/bordereau")
@Tag(name = "Suspensions")
@Blocking
class BordereauResource {
  private static final int LONGEST_PERIOD = 366;

  private final BordereauRepository lines;
  private final Clock clock;

  BordereauResource(BordereauRepository lines, Clock clock) {
    this.lines = lines;
    this.clock = clock;
  }

  @GET
  @Produces(BordereauCsv.TYPE)
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Exporter les décisions pour la caisse",
      description =
          "Décisions, retraits, levées, annulations pour erreur et fins de droit enregistrés dans"
              + " la période, avec leur jour, en CSV (UTF-8, point-virgule). Aucun format de retour"
              + " public n'existe : la disposition est la nôtre, décrite dans docs/bordereau.md."
              + " Nommer une personne est lire son dossier : chaque ligne est tracée.")
  @APIResponse(
      responseCode = "200",
      description = "Le bordereau",
      content =
          @Content(mediaType = BordereauCsv.TYPE, schema = @Schema(implementation = String.class)))
  public Response export(
      @Parameter(description = "Premier jour ; le premier du mois par défaut") @QueryParam("du")
          @Nullable LocalDate du,
      @Parameter(description = "Dernier jour ; aujourd'hui par défaut") @QueryParam("au")
          @Nullable LocalDate au) {
    var until = Optional.ofNullable(au).orElseGet(() -> LocalDate.now(clock));
    var from = Optional.ofNullable(du).orElseGet(() -> until.withDayOfMonth(1));
    if (until.isBefore(from) || from.plusDays(LONGEST_PERIOD).isBefore(until)) {
      throw PERIOD_INCOHERENT.because(
          "Donnez une période d'au plus %d jours.".formatted(LONGEST_PERIOD), "?au");
    }
    return Response.ok(new BordereauCsv(lines.between(from, until)).bytes())
        .type(BordereauCsv.TYPE + ";charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"suspensions-%s-%s.csv\"".formatted(from, until))
        .build();
  }
}
