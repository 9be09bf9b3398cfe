package fr.jalon.accompaniment.aid.budget;

import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.ETags;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The money of each line of aid. */
@Path("/budgets-aides")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Aides")
@RunOnVirtualThread
class BudgetResource {
  private final IdempotentCreation creation;
  private final SetBudget setBudget;
  private final Clock clock;

  BudgetResource(IdempotentCreation creation, SetBudget setBudget, Clock clock) {
    this.creation = creation;
    this.setBudget = setBudget;
    this.clock = clock;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.PILOTE},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lire les budgets des aides",
      description = "Voté, engagé, reste et dépassement de chaque ligne, en centimes.")
  public List<BudgetView> list(
      @Parameter(description = "Année ; celle en cours par défaut") @QueryParam("annee")
          @Nullable Integer annee) {
    return setBudget.ofYear(annee == null ? LocalDate.now(clock).getYear() : annee).stream()
        .map(BudgetView::of)
        .toList();
  }

  @GET
  @Path("/{id}")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.PILOTE},
      relation = Relation.DEPARTEMENT)
  @Operation(summary = "Lire un budget")
  @APIResponse(
      responseCode = "200",
      description = "Le budget, et sa version en ETag",
      content = @Content(schema = @Schema(implementation = BudgetView.class)))
  public Response read(@PathParam("id") UUID id) {
    return tagged(setBudget.read(id));
  }

  @POST
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Ouvrir un budget",
      description = "Par ligne, année et territoire ; « * » pour tout le département.")
  @APIResponse(
      responseCode = "201",
      description = "Budget ouvert",
      content = @Content(schema = @Schema(implementation = BudgetView.class)))
  public Response open(@Valid @NotNull BudgetRequest request) {
    return creation.create(
        request,
        () -> {
          var budget =
              setBudget.open(
                  request.line(),
                  request.year(),
                  request.territory() == null ? Budget.EVERYWHERE : request.territory(),
                  request.amountCents());
          return new Created("/budgets-aides/" + budget.id(), BudgetView.of(budget));
        });
  }

  @PUT
  @Path("/{id}")
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Modifier un budget",
      description =
          "If-Match porte l'ETag de la version lue. Jamais au-dessous de ce qui est engagé ; chaque"
              + " montant est gardé.")
  @APIResponse(
      responseCode = "200",
      description = "Le budget modifié, et sa nouvelle version en ETag",
      content = @Content(schema = @Schema(implementation = BudgetView.class)))
  public Response change(
      @PathParam("id") UUID id,
      @Parameter(description = "ETag de la version lue", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Valid @NotNull AmountRequest request) {
    return tagged(setBudget.change(id, ifMatch, request.amountCents()));
  }

  private static Response tagged(Budget budget) {
    return Response.ok(BudgetView.of(budget)).tag(ETags.of(budget.version())).build();
  }

  /** A budget as it is shown. */
  @Schema(name = "AidBudget", description = "Budget d'une ligne d'aide, en centimes")
  record BudgetView(
      UUID id,
      @Schema(examples = "MOBILITE") String line,
      int year,
      @Schema(description = "« * » pour tout le département", examples = "*") String territory,
      @Schema(description = "Version, reprise dans l'ETag") long version,
      long amountCents,
      @Schema(description = "Promis ou payé") long committedCents,
      long leftCents,
      @Schema(description = "Accordé au-delà, chaque fois par quelqu'un et pour un motif")
          long overrunCents) {

    static BudgetView of(Budget budget) {
      return new BudgetView(
          budget.id(),
          budget.line(),
          budget.year(),
          budget.territory(),
          budget.version(),
          budget.amountCents(),
          budget.committedCents(),
          budget.leftCents(),
          budget.overrunCents());
    }
  }

  @Schema(
      description = "Le budget d'une ligne",
      examples =
          """
          {"line": "LOGEMENT", "year": 2026, "territory": "*", "amountCents": 2000000}\
          """)
  record BudgetRequest(
      @NotBlank String line,
      @Min(2000) @Max(2100) int year,
      @Schema(description = "Code du territoire ; tout le département par défaut")
          @Size(max = 60)
          @Pattern(regexp = "\\*|[A-Z0-9][A-Z0-9-]*", message = "n'est pas un code de territoire")
          @Nullable String territory,
      @Min(0) @Max(100_000_000_000L) @NotNull Long amountCents) {}

  @Schema(
      description = "Le nouveau montant",
      examples =
          """
          {"amountCents": 2500000}\
          """)
  record AmountRequest(@Min(0) @Max(100_000_000_000L) @NotNull Long amountCents) {}
}
