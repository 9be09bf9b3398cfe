package fr.jalon.indicators.budget;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.indicators.budget.BudgetResource.LineView;
import fr.jalon.indicators.budget.ImportBudget.Taken;
import fr.jalon.indicators.sheet.SheetWriter;
import fr.jalon.platform.document.HandedIn;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The budget of a year, fiche by fiche, on the screen and by spreadsheet. */
@Path("/budgets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Budgets")
@RunOnVirtualThread
class FicheResource {
  private static final int MEGABYTES = 2;

  private final ReadBudget readBudget;
  private final ImportBudget importBudget;

  FicheResource(ReadBudget readBudget, ImportBudget importBudget) {
    this.readBudget = readBudget;
    this.importBudget = importBudget;
  }

  @GET
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.PILOTE, Role.COMITE},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lire le budget d'une année, fiche par fiche",
      description =
          "Ce que la convention a signé, ce qui est prévu, engagé et dépensé par financeur, le taux"
              + " d'exécution, et si le partage entre l'État et le Département suit la règle. Un"
              + " taux est absent, jamais nul, quand rien n'est prévu.")
  public List<FicheView> year(
      @Parameter(example = "2021")
          @QueryParam("annee")
          @NotNull(message = "Donnez l'année.")
          @Min(2000)
          @Max(2100)
          Integer year) {
    return readBudget.handle(year).stream().map(FicheView::of).toList();
  }

  @GET
  @Path("/modele")
  @Produces({SheetWriter.CSV, MediaType.APPLICATION_JSON})
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.PILOTE, Role.COMITE},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Obtenir le budget d'une année en tableau",
      description =
          "En euros. Les lignes de l'État et du Département qui n'existent pas encore y sont, avec"
              + " la part du coût signé que la règle leur donne ; remplies, elles se déposent"
              + " telles quelles.")
  @APIResponse(
      responseCode = "200",
      description = "Le tableau",
      content =
          @Content(
              mediaType = SheetWriter.CSV,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response template(
      @Parameter(example = "2021")
          @QueryParam("annee")
          @NotNull(message = "Donnez l'année.")
          @Min(2000)
          @Max(2100)
          Integer year) {
    var lines = new ArrayList<List<String>>();
    lines.add(ImportBudget.COLUMNS);
    readBudget.handle(year).forEach(fiche -> lines.addAll(BudgetSheet.lines(fiche)));
    return Response.ok(SheetWriter.csv(lines), SheetWriter.CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"budget-%d.csv\"".formatted(year))
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @POST
  @Path("/imports")
  @Consumes(MediaType.WILDCARD)
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Déposer un tableau de budget",
      description =
          "Un CSV ou un classeur XLSX, en euros, de 2 Mio au plus. Chaque bonne ligne ouvre ou"
              + " change la sienne ; chaque ligne fautive est mise de côté avec sa raison. Déposer"
              + " deux fois le même tableau ne change rien.")
  public List<TakenView> take(
      @RequestBody(
              description = "Le tableau",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM,
                      schema = @Schema(type = SchemaType.STRING, format = "binary")))
          InputStream body) {
    return importBudget.handle(HandedIn.read(body, MEGABYTES)).stream().map(TakenView::of).toList();
  }

  @Schema(name = "BudgetImportLine")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TakenView(
      int line,
      @Schema(description = "Absent quand la ligne est mise de côté")
          KeepBudget.@Nullable Outcome outcome,
      @Nullable String reason) {
    static TakenView of(Taken taken) {
      return new TakenView(taken.line(), taken.outcome().orElse(null), taken.reason().orElse(null));
    }
  }

  @Schema(name = "FicheBudget", description = "Le budget d'une fiche, en centimes")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FicheView(
      @Schema(examples = "AV21-4-1") String fiche,
      String label,
      int year,
      @Schema(description = "Convention ou avenant") @Nullable String agreement,
      @Schema(description = "D'où viennent le coût et la règle") @Nullable String source,
      @Schema(description = "Coût signé, État et Département ensemble") @Nullable Long agreedCents,
      @Schema(description = "La règle de partage, dans les mots du document") @Nullable String rule,
      @Schema(description = "Part de l'État que dit la règle, en %")
          @Nullable BigDecimal expectedStateShare,
      @Schema(description = "Part de l'État dans ce que les deux ont prévu, en %")
          @Nullable BigDecimal stateShareOfPlanned,
      @Schema(description = "Part de l'État dans ce que les deux ont dépensé, en %")
          @Nullable BigDecimal stateShareOfSpent,
      @Schema(description = "Si le prévu suit la règle, au centime près")
          @Nullable Boolean keepsTheRule,
      @Schema(description = "Tous financeurs") Amounts total,
      @Schema(description = "Engagé sur prévu, en %") @Nullable BigDecimal commitmentRate,
      @Schema(description = "Dépensé sur prévu, en %") @Nullable BigDecimal executionRate,
      List<LineView> lines) {
    static FicheView of(FicheBudget one) {
      var agreement = one.agreement();
      return new FicheView(
          one.fiche(),
          one.label(),
          one.year(),
          agreement.map(Agreement::label).orElse(null),
          agreement.map(Agreement::source).orElse(null),
          one.agreedCents().isPresent() ? one.agreedCents().getAsLong() : null,
          agreement.map(Agreement::rule).orElse(null),
          agreement.map(Agreement::statePercent).orElse(null),
          one.stateShareOfPlanned().orElse(null),
          one.stateShareOfSpent().orElse(null),
          one.keepsTheRule().orElse(null),
          one.total(),
          one.total().commitmentRate().orElse(null),
          one.total().executionRate().orElse(null),
          one.lines().stream().map(LineView::of).toList());
    }
  }
}
