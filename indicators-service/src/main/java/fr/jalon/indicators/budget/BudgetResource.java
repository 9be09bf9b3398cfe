package fr.jalon.indicators.budget;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.indicators.budget.BudgetRepository.Past;
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
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One line of a budget: a fiche, a year, a funder. */
@Path("/budgets/lignes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Budgets", description = "Prévu, engagé et dépensé par fiche, année et financeur.")
@RunOnVirtualThread
class BudgetResource {
  /** A thousand million euros. */
  static final long MOST_CENTS = 100_000_000_000L;

  private final KeepBudget keepBudget;
  private final ReadBudget readBudget;
  private final IdempotentCreation creation;

  BudgetResource(KeepBudget keepBudget, ReadBudget readBudget, IdempotentCreation creation) {
    this.keepBudget = keepBudget;
    this.readBudget = readBudget;
    this.creation = creation;
  }

  @POST
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.DEPARTEMENT)
  @Operation(summary = "Ouvrir une ligne de budget")
  @APIResponse(
      responseCode = "201",
      description = "Ligne ouverte",
      content = @Content(schema = @Schema(implementation = LineView.class)))
  public Response open(@Valid @NotNull LineRequest request) {
    return creation.create(
        request,
        () -> {
          var line =
              keepBudget.open(
                  request.fiche(), request.year(), request.funder(), request.amounts().toAmounts());
          return new Created("/budgets/lignes/" + line.id(), LineView.of(line));
        });
  }

  @GET
  @Path("/{id}")
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.PILOTE, Role.COMITE},
      relation = Relation.DEPARTEMENT)
  @Operation(summary = "Lire une ligne de budget", description = "L'ETag est à rendre en If-Match.")
  @APIResponse(
      responseCode = "200",
      description = "La ligne et son ETag",
      content = @Content(schema = @Schema(implementation = LineView.class)))
  public Response read(@PathParam("id") UUID id) {
    return answer(readBudget.line(id));
  }

  @PUT
  @Path("/{id}")
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Changer les montants d'une ligne",
      description = "Les montants d'avant sont gardés.")
  @APIResponse(
      responseCode = "200",
      description = "La ligne et son nouvel ETag",
      content = @Content(schema = @Schema(implementation = LineView.class)))
  public Response change(
      @PathParam("id") UUID id,
      @Parameter(description = "ETag de la version lue", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Valid @NotNull AmountsRequest request) {
    return answer(keepBudget.change(id, ifMatch, request.toAmounts()));
  }

  @GET
  @Path("/{id}/versions")
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.PILOTE, Role.COMITE},
      relation = Relation.DEPARTEMENT)
  @Operation(summary = "Lire tous les montants qu'une ligne a eus")
  public List<Past> versions(@PathParam("id") UUID id) {
    return readBudget.history(id);
  }

  private static Response answer(BudgetLine line) {
    return Response.ok(LineView.of(line)).tag(ETags.of(line.version())).build();
  }

  @Schema(
      name = "BudgetLineRequest",
      examples =
          """
          {"fiche": "AV21-4-1", "year": 2021, "funder": "ETAT",
           "amounts": {"plannedCents": 6393500, "committedCents": 6393500, "spentCents": 6000000}}\
          """)
  record LineRequest(
      @Schema(description = "Fiche du programme ou d'une convention", examples = "AV21-4-1")
          @NotBlank(message = "Donnez la fiche.")
          @Size(max = 20)
          String fiche,
      @Schema(examples = "2021") @NotNull(message = "Donnez l'année.") @Min(2000) @Max(2100)
          Integer year,
      @Schema(examples = "ETAT") @NotNull(message = "Donnez le financeur.") Funder funder,
      @Valid @NotNull(message = "Donnez les montants.") AmountsRequest amounts) {}

  @Schema(
      name = "BudgetAmounts",
      description = "Montants en centimes",
      examples =
          """
          {"plannedCents": 6393500, "committedCents": 6393500, "spentCents": 6100000}\
          """)
  record AmountsRequest(
      @Schema(examples = "6393500")
          @NotNull(message = "Donnez le montant prévu.")
          @Min(0)
          @Max(MOST_CENTS)
          Long plannedCents,
      @Schema(examples = "6393500")
          @NotNull(message = "Donnez le montant engagé.")
          @Min(0)
          @Max(MOST_CENTS)
          Long committedCents,
      @Schema(examples = "6000000")
          @NotNull(message = "Donnez le montant dépensé.")
          @Min(0)
          @Max(MOST_CENTS)
          Long spentCents) {
    Amounts toAmounts() {
      return new Amounts(plannedCents, committedCents, spentCents);
    }
  }

  @Schema(name = "BudgetLine")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LineView(
      UUID id,
      String fiche,
      int year,
      Funder funder,
      String funderLabel,
      @Schema(description = "Version, reprise dans l'ETag") long version,
      Amounts amounts) {
    static LineView of(BudgetLine line) {
      return new LineView(
          line.id(),
          line.fiche(),
          line.year(),
          line.funder(),
          line.funder().label(),
          line.version(),
          line.amounts());
    }
  }
}
