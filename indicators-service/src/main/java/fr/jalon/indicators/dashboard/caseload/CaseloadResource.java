package fr.jalon.indicators.dashboard.caseload;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Caseload, queues and staff, for the comité de direction: counts only, no person. */
@Path("/tableau/charge")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tableau de bord")
@RunOnVirtualThread
class CaseloadResource {
  private final MeasureCaseload measureCaseload;
  private final Reader reader;

  CaseloadResource(MeasureCaseload measureCaseload, Reader reader) {
    this.measureCaseload = measureCaseload;
    this.reader = reader;
  }

  @GET
  @Allowed(
      value = {CONSEILLER, CHEF_DE_PROJET, PILOTE, COMITE, DPO, EXPLOITATION},
      relation = REFERENCE)
  @Operation(
      summary =
          "La charge un jour donné : suivis par type d'organisme, files d'attente, dispositifs",
      description = "D'après les historiques : un jour passé se relit tel qu'il était.")
  public CaseloadView caseload(
      @Parameter(description = "Jour regardé ; par défaut aujourd'hui", example = "2026-03-31")
          @QueryParam("le")
          @Nullable LocalDate day,
      @Parameter(description = "Code d'un territoire ; par défaut tout le département")
          @QueryParam("territoire")
          Optional<String> territory) {
    return CaseloadView.of(
        measureCaseload.handle(Optional.ofNullable(day), territory),
        reader.sight("/tableau/charge", territory));
  }

  @GET
  @Path("/referents")
  @Allowed(
      value = {CHEF_DE_PROJET},
      relation = REFERENCE)
  @Operation(
      summary = "Combien de personnes suit chaque référent un jour donné",
      description =
          "Réservé aux chefs de projet, qui répartissent la charge. Le nom d'un référent est dans"
              + " l'annuaire du service d'orientation.")
  public List<CaseloadView.ReferentView> referents(
      @Parameter(description = "Jour regardé ; par défaut aujourd'hui", example = "2026-03-31")
          @QueryParam("le")
          @Nullable LocalDate day,
      @Parameter(description = "Code d'un territoire ; par défaut tout le département")
          @QueryParam("territoire")
          Optional<String> territory) {
    var answer = measureCaseload.handle(Optional.ofNullable(day), territory);
    // Read raw, whatever a référent's load: it is written down.
    reader.sight("/tableau/charge/referents", territory);
    return CaseloadView.ReferentView.of(answer);
  }
}
