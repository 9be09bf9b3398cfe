package fr.jalon.accompaniment.francetravail.export;

import static fr.jalon.accompaniment.AccompanimentProblem.IDENTITY_UNAVAILABLE;
import static fr.jalon.platform.problem.PlatformProblem.CURSOR_INVALID;

import fr.jalon.accompaniment.francetravail.exchange.Unavailable;
import fr.jalon.platform.http.Cursor;
import fr.jalon.platform.http.Page;
import fr.jalon.platform.http.Pages;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The files that leave for partners, each one written down. */
@Path("/exports")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(
    name = "Exports",
    description = "Orientations et contrats pour les partenaires, une ligne par personne")
class ExportResource {
  private static final String CSV = "text/csv";

  private final WriteExport writeExport;
  private final ExportRepository exports;
  private final CurrentAgent agent;

  ExportResource(WriteExport writeExport, ExportRepository exports, CurrentAgent agent) {
    this.writeExport = writeExport;
    this.exports = exports;
    this.agent = agent;
  }

  @GET
  @Path("/fichier")
  @Produces(CSV)
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.FLUX_FRANCE_TRAVAIL, Role.LOGICIEL_METIER},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Exporter des orientations ou des contrats",
      description =
          "ORIENTATION et INSTRUCTION_ORIENTATION ont les colonnes des exports de WebRSA, une ligne"
              + " par personne. CAF_ORIENTATIONS et CAF_CONTRACTS sont des formats de Jalon :"
              + " aucun format officiel de retour vers la CAF n'est public. Chaque export est"
              + " inscrit, avec son auteur, son nombre de lignes et son empreinte ; chaque personne"
              + " nommée est tracée.")
  @APIResponse(
      responseCode = "200",
      description = "Le fichier, en CSV (point-virgule, UTF-8 avec marque)",
      content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
  public Response export(
      @Parameter(description = "Format", example = "ORIENTATION")
          @QueryParam("format")
          @DefaultValue("ORIENTATION")
          ExportKind format,
      @Parameter(description = "Premier jour, compris", example = "2026-01-01")
          @QueryParam("du")
          @NotNull(message = "Donnez le premier jour.")
          String du,
      @Parameter(description = "Dernier jour, compris", example = "2026-12-31")
          @QueryParam("au")
          @NotNull(message = "Donnez le dernier jour.")
          String au) {
    try {
      var begun = writeExport.begin(format, Period.read(du, au), agent.id());
      StreamingOutput body = output -> writeExport.write(begun, output);
      return Response.ok(body)
          .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(format.fileName()))
          .header("X-Export-Id", begun.id().toString())
          .build();
    } catch (Unavailable away) {
      throw IDENTITY_UNAVAILABLE.because("%s : réessayez dans un instant".formatted(away.reason()));
    }
  }

  @GET
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.DPO, Role.EXPLOITATION},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les exports faits",
      description = "Qui a exporté quoi, quand, combien de lignes, avec quelle empreinte.")
  @APIResponse(responseCode = "200", description = "Une page d'exports")
  public Response made(
      @Parameter(description = "Nombre d'exports par page", example = "50")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(value = 1, message = "Une page a au moins une ligne.")
          @Max(value = 200, message = "Une page a au plus 200 lignes.")
          int limite,
      @Parameter(description = "Où commence la page, donné par la précédente")
          @QueryParam("curseur")
          @Nullable String curseur,
      @Context UriInfo uri) {
    var cursor = Cursor.parse(curseur, 2);
    try {
      Optional<Instant> before =
          cursor.isFirstPage()
              ? Optional.empty()
              : Optional.of(Instant.parse(cursor.parts().getFirst()));
      Optional<UUID> beforeId =
          cursor.isFirstPage()
              ? Optional.empty()
              : Optional.of(UUID.fromString(cursor.parts().getLast()));
      return Pages.response(
          Page.of(
              exports.made(before, beforeId, limite + 1),
              limite,
              last -> Cursor.of(last.madeAt().toString(), last.id().toString())),
          uri);
    } catch (DateTimeException | IllegalArgumentException forged) {
      throw CURSOR_INVALID.because("Reprenez le lien « next » de la page précédente.", "?curseur");
    }
  }
}
