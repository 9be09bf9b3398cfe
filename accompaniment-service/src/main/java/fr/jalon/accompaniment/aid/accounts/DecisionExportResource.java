package fr.jalon.accompaniment.aid.accounts;

import static fr.jalon.accompaniment.AccompanimentProblem.DATE_INCOHERENT;

import fr.jalon.accompaniment.aid.accounts.DecisionRepository.Decided;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import fr.jalon.platform.worklist.WorklistCsv;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The decisions on aids, for the accountancy. */
@Path("/decisions-aides")
@Tag(name = "Aides")
@Blocking
class DecisionExportResource {
  private static final List<String> COLUMNS =
      List.of(
          "Aide",
          "Personne",
          "Ligne",
          "Territoire",
          "Décidée le",
          "Décision",
          "Demandé (€)",
          "Accordé (€)",
          "Motif",
          "Dérogation",
          "Décidée par",
          "Paiement",
          "Payée le",
          "Annulée le");

  private final DecisionRepository decisions;
  private final Clock clock;

  DecisionExportResource(DecisionRepository decisions, Clock clock) {
    this.decisions = decisions;
    this.clock = clock;
  }

  @GET
  @Path("/export")
  @Produces(WorklistCsv.TYPE)
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Exporter les décisions d'aide",
      description =
          "Pour la comptabilité : CSV (point-virgule, UTF-8 avec marque), montants en euros, sans"
              + " identité ; une formule de tableur y reste du texte.")
  @APIResponse(
      responseCode = "200",
      description = "Les décisions de la période",
      content =
          @Content(mediaType = WorklistCsv.TYPE, schema = @Schema(implementation = String.class)))
  public Response export(
      @Parameter(description = "Premier jour ; le 1er janvier par défaut", example = "2026-01-01")
          @QueryParam("du")
          @Nullable LocalDate du,
      @Parameter(description = "Dernier jour ; aujourd'hui par défaut", example = "2026-12-31")
          @QueryParam("au")
          @Nullable LocalDate au) {
    var today = LocalDate.now(clock);
    var from = du == null ? today.withDayOfYear(1) : du;
    var to = au == null ? today : au;
    if (to.isBefore(from)) {
      throw DATE_INCOHERENT.because("La période finit avant de commencer", "?au");
    }
    var csv =
        new WorklistCsv<>(
            COLUMNS,
            after -> decisions.page(from, to, after, WorklistCsv.ROWS),
            Decided::position,
            Decided::fields);
    StreamingOutput body = csv::write;
    return Response.ok(body)
        .header(
            "Content-Disposition", "attachment; filename=\"aides-%s-%s.csv\"".formatted(from, to))
        .build();
  }
}
