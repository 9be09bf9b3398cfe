package fr.jalon.indicators.dashboard.funnel;

import static fr.jalon.platform.identity.Relation.REFERENCE;
import static fr.jalon.platform.identity.Role.CHEF_DE_PROJET;
import static fr.jalon.platform.identity.Role.COMITE;
import static fr.jalon.platform.identity.Role.CONSEILLER;
import static fr.jalon.platform.identity.Role.DPO;
import static fr.jalon.platform.identity.Role.EXPLOITATION;
import static fr.jalon.platform.identity.Role.PILOTE;

import fr.jalon.indicators.dashboard.Reader;
import fr.jalon.platform.identity.Allowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The way of the entrants, for the committees: counts only, no person. */
@Path("/tableau/entonnoir")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tableau de bord")
@RunOnVirtualThread
class FunnelResource {
  private final MeasureFunnel measureFunnel;
  private final Reader reader;

  FunnelResource(MeasureFunnel measureFunnel, Reader reader) {
    this.measureFunnel = measureFunnel;
    this.reader = reader;
  }

  @GET
  @Allowed(
      value = {CONSEILLER, CHEF_DE_PROJET, PILOTE, COMITE, DPO, EXPLOITATION},
      relation = REFERENCE)
  @Operation(
      summary = "De la notification au contrat : combien y arrivent, en combien de jours",
      description =
          "Une seule cohorte mûre d'entrants pour toutes les étapes. Le délai médian, exact, va de"
              + " l'étape précédente à celle-ci, pour ceux qui ont les deux dates. Les petits"
              + " effectifs, et ce qui les dirait par différence, sont masqués (nuls) ; un mois ou"
              + " un trimestre l'est tout entier, sauf pour qui lit les chiffres bruts.")
  public FunnelView funnel(
      @Parameter(
              description = "Mois, trimestre ou année de réception ; par défaut l'année en cours",
              example = "2026-T1")
          @QueryParam("periode")
          Optional<String> period,
      @Parameter(description = "Code d'un territoire ; par défaut tout le département")
          @QueryParam("territoire")
          Optional<String> territory) {
    return FunnelView.of(
        measureFunnel.handle(period, territory), reader.sight("/tableau/entonnoir", territory));
  }
}
