package fr.jalon.indicators.oarsa.history;

import static fr.jalon.indicators.IndicatorProblem.HISTORY_NOT_FOUND;
import static fr.jalon.platform.identity.Relation.DEPARTEMENT;
import static fr.jalon.platform.identity.Role.CHEF_DE_PROJET;
import static fr.jalon.platform.identity.Role.DPO;

import fr.jalon.indicators.oarsa.history.HistoryRepository.Line;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.worklist.WorklistCsv;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The histories of RI-insertion: persons one by one, under ids that name nobody. */
@Path("/ri-insertion")
@Tag(name = "OARSA")
@Blocking
class HistoryResource {
  private final HistoryRepository histories;
  private final Clock clock;

  HistoryResource(HistoryRepository histories, Clock clock) {
    this.histories = histories;
    this.clock = clock;
  }

  @GET
  @Path("/{historique}")
  @Produces(WorklistCsv.TYPE)
  @Allowed(
      value = {CHEF_DE_PROJET, DPO},
      relation = DEPARTEMENT)
  @Operation(
      summary = "Un des quatre historiques de RI-insertion, personne par personne",
      description =
          "droits, orientations, contrats ou inscriptions : CSV (point-virgule, UTF-8 avec"
              + " marque), sans identité. La lecture est inscrite au dossier de chaque personne. La"
              + " disposition est la nôtre : celle de la DREES n'est pas vérifiée, et elle apparie"
              + " sur des noms que ce service ne connaît pas.")
  @APIResponse(
      responseCode = "200",
      description = "L'historique, du plus ancien au plus récent",
      content =
          @Content(mediaType = WorklistCsv.TYPE, schema = @Schema(implementation = String.class)))
  public Response history(
      @Parameter(
              description = "droits, orientations, contrats ou inscriptions",
              example = "orientations")
          @PathParam("historique")
          String name,
      @Parameter(description = "Dernier jour ; aujourd'hui par défaut", example = "2025-12-31")
          @QueryParam("au")
          @Nullable LocalDate au) {
    var history =
        History.find(name)
            .orElseThrow(() ->
                HISTORY_NOT_FOUND.because(
                    "Historiques : droits, orientations, contrats, inscriptions.", "?historique"));
    var until = au == null ? LocalDate.now(clock) : au;
    histories.trace(history, until);
    var csv =
        new WorklistCsv<>(
            titles(history),
            after -> histories.page(history, until, after, WorklistCsv.ROWS),
            Line::position,
            Line::fields);
    StreamingOutput body = csv::write;
    return Response.ok(body)
        .header(
            "Content-Disposition",
            "attachment; filename=\"%s-%s.csv\"".formatted(history.path(), until))
        .build();
  }

  /** Who and since when, what is said of it, and when it became known. */
  private static List<String> titles(History history) {
    var titles = new ArrayList<>(List.of("Personne", "Le"));
    titles.addAll(history.titles());
    titles.add("Su le");
    return titles;
  }
}
