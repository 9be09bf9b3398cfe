package fr.jalon.indicators.export;

import static fr.jalon.platform.identity.Relation.DEPARTEMENT;
import static fr.jalon.platform.identity.Role.CHEF_DE_PROJET;
import static fr.jalon.platform.identity.Role.COMITE;
import static fr.jalon.platform.identity.Role.DPO;
import static fr.jalon.platform.identity.Role.PILOTE;

import fr.jalon.indicators.publication.PublishedView;
import fr.jalon.indicators.publication.ReadPublication;
import fr.jalon.platform.identity.Allowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Publications as files, as their reader may see them. */
@Path("/")
@Tag(name = "Exports")
@RunOnVirtualThread
class ExportResource {
  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String PDF = "application/pdf";

  private final ReadPublication readPublication;
  private final ReportPaper reportPaper;
  private final ExecutionPaper executionPaper;

  ExportResource(
      ReadPublication readPublication, ReportPaper reportPaper, ExecutionPaper executionPaper) {
    this.readPublication = readPublication;
    this.reportPaper = reportPaper;
    this.executionPaper = executionPaper;
  }

  @GET
  @Path("/publications/{id}/exports/csv")
  @Produces(CSV)
  @Allowed(
      value = {CHEF_DE_PROJET, PILOTE, COMITE, DPO},
      relation = DEPARTEMENT)
  @Operation(
      summary = "Exporter une publication en CSV",
      description = "Une ligne par chiffre, variante et territoire ; point-virgule, UTF-8.")
  public Response csv(@PathParam("id") UUID id) {
    var rows = new ArrayList<List<@Nullable Object>>();
    var view = readPublication.handle(id);
    view.figures().forEach(figure -> rows.add(Row.of(figure)));
    return file(Sheet.csv(Row.TITLES, rows), CSV, name(view, "chiffres", "csv"));
  }

  @GET
  @Path("/publications/{id}/exports/xlsx")
  @Produces(XLSX)
  @Allowed(
      value = {CHEF_DE_PROJET, PILOTE, COMITE, DPO},
      relation = DEPARTEMENT)
  @Operation(summary = "Exporter une publication en classeur XLSX")
  public Response xlsx(@PathParam("id") UUID id) {
    var view = readPublication.handle(id);
    return file(Sheet.xlsx(view), XLSX, name(view, "chiffres", "xlsx"));
  }

  @GET
  @Path("/publications/{id}/exports/json")
  @Produces(MediaType.APPLICATION_JSON)
  @Allowed(
      value = {CHEF_DE_PROJET, PILOTE, COMITE, DPO},
      relation = DEPARTEMENT)
  @Operation(summary = "Exporter une publication en JSON")
  public Response json(@PathParam("id") UUID id) {
    var view = readPublication.handle(id);
    return file(view, MediaType.APPLICATION_JSON, name(view, "chiffres", "json"));
  }

  @GET
  @Path("/publications/{id}/exports/pdf")
  @Produces(PDF)
  @Allowed(
      value = {CHEF_DE_PROJET, PILOTE, COMITE, DPO},
      relation = DEPARTEMENT)
  @Operation(
      summary = "Imprimer une publication pour le comité",
      description = "Un PDF archivable et accessible : chiffres, cibles, territoires côte à côte.")
  public Response pdf(@PathParam("id") UUID id) {
    var view = readPublication.handle(id);
    return file(reportPaper.print(view), PDF, name(view, "rapport", "pdf"));
  }

  @GET
  @Path("/publications/{id}/execution/pdf")
  @Produces(PDF)
  @Allowed(
      value = {CHEF_DE_PROJET, PILOTE, COMITE, DPO},
      relation = DEPARTEMENT)
  @Operation(
      summary = "Imprimer le compte rendu d'exécution à l'État",
      description = "Fiche par fiche : indicateurs, valeurs, cibles, verdicts et budget.")
  public Response execution(@PathParam("id") UUID id) {
    var view = readPublication.handle(id);
    return file(executionPaper.print(view), PDF, name(view, "execution", "pdf"));
  }

  @GET
  @Path("/publications/{id}/execution/csv")
  @Produces(CSV)
  @Allowed(
      value = {CHEF_DE_PROJET, PILOTE, COMITE, DPO},
      relation = DEPARTEMENT)
  @Operation(summary = "Exporter le compte rendu d'exécution à l'État en CSV")
  public Response executionCsv(@PathParam("id") UUID id) {
    var view = readPublication.handle(id);
    return file(executionPaper.csv(view), CSV, name(view, "execution", "csv"));
  }

  private static String name(PublishedView view, String what, String extension) {
    return "jalon-%s-%s.%s".formatted(what, view.publication().period(), extension);
  }

  private static Response file(Object content, String type, String name) {
    return Response.ok(content, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
