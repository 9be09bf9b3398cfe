package fr.jalon.indicators.dashboard.deadline;

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

/** What falls due this week, for the committees: counts only, no person. */
@Path("/tableau/echeances")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tableau de bord")
@RunOnVirtualThread
class DeadlineResource {
  private final WatchDeadlines watchDeadlines;
  private final Reader reader;

  DeadlineResource(WatchDeadlines watchDeadlines, Reader reader) {
    this.watchDeadlines = watchDeadlines;
    this.reader = reader;
  }

  @GET
  @Allowed(
      value = {CONSEILLER, CHEF_DE_PROJET, PILOTE, COMITE, DPO, EXPLOITATION},
      relation = REFERENCE)
  @Operation(
      summary = "Les échéances de la semaine : combien de personnes attendent encore, par étape",
      description =
          "Parcours ouverts de nouveaux entrants dont le dernier jour promis tombe dans les sept"
              + " jours, aujourd'hui compris, et ceux dont il est passé. Les délais sont ceux des"
              + " indicateurs cités.")
  public DeadlineView deadlines(
      @Parameter(description = "Code d'un territoire ; par défaut tout le département")
          @QueryParam("territoire")
          Optional<String> territory) {
    return DeadlineView.of(
        watchDeadlines.handle(territory), reader.sight("/tableau/echeances", territory));
  }
}
