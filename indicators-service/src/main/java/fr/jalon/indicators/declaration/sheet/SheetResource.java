package fr.jalon.indicators.declaration.sheet;

import static fr.jalon.indicators.IndicatorProblem.DECLARATION_IMPORT_NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.indicators.declaration.partner.CurrentStanding;
import fr.jalon.indicators.declaration.sheet.ImportedLine.Outcome;
import fr.jalon.indicators.sheet.SheetWriter;
import fr.jalon.platform.document.HandedIn;
import fr.jalon.platform.document.Sha256;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Declarations by spreadsheet. */
@Path("/declarations")
@Tag(name = "Déclarations")
@RunOnVirtualThread
class SheetResource {
  private static final int MEGABYTES = 2;

  private final WriteTemplate writeTemplate;
  private final ImportSheet importSheet;
  private final ImportRepository imports;
  private final CurrentStanding standing;
  private final IdempotentCreation creation;

  SheetResource(
      WriteTemplate writeTemplate,
      ImportSheet importSheet,
      ImportRepository imports,
      CurrentStanding standing,
      IdempotentCreation creation) {
    this.writeTemplate = writeTemplate;
    this.importSheet = importSheet;
    this.imports = imports;
    this.standing = standing;
    this.creation = creation;
  }

  /** How the template is written. */
  enum Format {
    csv,
    xlsx
  }

  @GET
  @Path("/modele")
  @Produces({SheetWriter.CSV, SheetWriter.XLSX, MediaType.APPLICATION_JSON})
  @Allowed(
      value = {Role.PILOTE, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Obtenir le tableau à remplir pour une période",
      description =
          "Une ligne par chiffre que l'organisme déclare, avec ce qu'il en a déjà dit. Le tableau"
              + " rempli se dépose tel quel.")
  @APIResponse(
      responseCode = "200",
      description = "Le tableau",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response template(
      @Parameter(example = "2025") @QueryParam("periode") @NotBlank(message = "Donnez la période.")
          String period,
      @Parameter(description = "Pour le département seulement", example = "Région")
          @QueryParam("organisme")
          Optional<String> organisation,
      @Parameter(example = "xlsx") @QueryParam("format") @DefaultValue("csv") Format format) {
    var tabs = writeTemplate.handle(period, organisation);
    return switch (format) {
      case csv -> file(SheetWriter.csv(tabs.getFirst().lines()), SheetWriter.CSV, period, format);
      case xlsx -> file(SheetWriter.xlsx(tabs), SheetWriter.XLSX, period, format);
    };
  }

  @POST
  @Path("/imports")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @Allowed(value = Role.PILOTE, relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Déposer le tableau rempli",
      description =
          "Un CSV ou un classeur XLSX de 2 Mio au plus. Chaque bonne ligne devient un brouillon, ou"
              + " modifie celui qui existe ; chaque ligne fautive est mise de côté avec sa raison."
              + " Rien n'est soumis.")
  @APIResponse(
      responseCode = "201",
      description = "Ce que chaque ligne est devenue",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  public Response take(
      @RequestBody(
              description = "Le tableau",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM,
                      schema = @Schema(type = SchemaType.STRING, format = "binary")))
          InputStream body) {
    var file = HandedIn.read(body, MEGABYTES);
    return creation.create(
        Sha256.of(file),
        () -> {
          var taken = importSheet.handle(file);
          return new Created("/declarations/imports/" + taken.id(), ImportView.of(taken));
        });
  }

  @GET
  @Path("/imports/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Allowed(
      value = {Role.PILOTE, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(summary = "Relire ce que chaque ligne d'un tableau est devenue")
  public ImportView read(@PathParam("id") UUID id) {
    var reader = standing.reading();
    return imports
        .find(id)
        .filter(one -> reader.sees(one.organisation()))
        .map(ImportView::of)
        .orElseThrow(() -> DECLARATION_IMPORT_NOT_FOUND.because("Aucun import %s.".formatted(id)));
  }

  private static Response file(byte[] content, String type, String period, Format format) {
    return Response.ok(content, type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"declarations-%s.%s\"".formatted(period, format))
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @Schema(name = "DeclarationImport")
  record ImportView(
      UUID id,
      String organisation,
      @Schema(description = "Empreinte SHA-256 du tableau") String sha256,
      Instant recordedAt,
      long created,
      long revised,
      long unchanged,
      @Schema(description = "Lignes mises de côté") long setAside,
      List<LineView> lines) {
    static ImportView of(SheetImport one) {
      return new ImportView(
          one.id(),
          one.organisation(),
          one.sha256(),
          one.recordedAt(),
          one.count(Outcome.CREATED),
          one.count(Outcome.REVISED),
          one.count(Outcome.UNCHANGED),
          one.count(Outcome.SET_ASIDE),
          one.lines().stream().map(LineView::of).toList());
    }
  }

  @Schema(name = "DeclarationImportLine")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LineView(
      @Schema(description = "Ligne du tableau, la première étant celle des titres") int line,
      String code,
      String variant,
      String period,
      Outcome outcome,
      @Nullable UUID declarationId,
      @Schema(description = "Pourquoi la ligne est mise de côté") @Nullable String reason) {
    static LineView of(ImportedLine one) {
      return new LineView(
          one.line(),
          one.code(),
          one.variant(),
          one.period(),
          one.outcome(),
          one.declaration().orElse(null),
          one.reason().orElse(null));
    }
  }
}
