package fr.jalon.indicators.declaration.writing;

import fr.jalon.indicators.declaration.Declaration;
import fr.jalon.indicators.declaration.DeclarationId;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.http.Page;
import fr.jalon.platform.http.Pages;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Figures and milestones that partners declare: opened and read. */
@Path("/declarations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Déclarations",
    description = "Ce que les organismes pilotes déclarent, et ce que le département en dit.")
@RunOnVirtualThread
class DeclarationResource {
  private final DeclareFigure declareFigure;
  private final ReadDeclarations readDeclarations;
  private final IdempotentCreation creation;

  DeclarationResource(
      DeclareFigure declareFigure, ReadDeclarations readDeclarations, IdempotentCreation creation) {
    this.declareFigure = declareFigure;
    this.readDeclarations = readDeclarations;
    this.creation = creation;
  }

  @GET
  @Allowed(
      value = {Role.PILOTE, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les déclarations",
      description =
          "Un pilote voit celles de son organisme ; le département, toutes. Par période, puis par"
              + " indicateur.")
  @APIResponse(
      responseCode = "200",
      description = "Une page ; le lien next mène à la suivante",
      content = @Content(schema = @Schema(implementation = DeclarationView.class)))
  public Response list(
      @Parameter(example = "2025") @QueryParam("periode") Optional<String> period,
      @Parameter(description = "Pour le département seulement", example = "Région")
          @QueryParam("organisme")
          Optional<String> organisation,
      @Parameter(example = "FA06-I2") @QueryParam("code") Optional<String> code,
      @Parameter(example = "SUBMITTED") @QueryParam("etat") Optional<Declaration.Status> status,
      @Parameter(example = "50") @QueryParam("limite") @DefaultValue("50") @Min(1) @Max(200)
          int limit,
      @QueryParam("curseur") @Nullable String cursor,
      @Context UriInfo uri) {
    var page = readDeclarations.page(period, organisation, code, status, cursor, limit);
    return Pages.response(
        new Page<>(page.items().stream().map(DeclarationView::of).toList(), page.next()), uri);
  }

  @POST
  @Allowed(value = Role.PILOTE, relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Déclarer un chiffre ou un jalon",
      description =
          "Ouvre un brouillon au nom de votre organisme. Un chiffre a une valeur (value) ; un"
              + " jalon, oui ou non (reached) et son jour (reachedOn). Rien n'est transmis tant que"
              + " vous ne soumettez pas.")
  @APIResponse(
      responseCode = "201",
      description = "Brouillon ouvert",
      content = @Content(schema = @Schema(implementation = DeclarationView.class)))
  public Response declare(@Valid @NotNull DeclarationRequest request) {
    return creation.create(
        request,
        () -> {
          var begun =
              declareFigure.handle(
                  request.code(),
                  Optional.ofNullable(request.variant()),
                  request.period(),
                  request.said());
          return new Created(
              "/declarations/" + begun.id().value(),
              DeclarationView.of(readDeclarations.handle(begun.id())));
        });
  }

  @GET
  @Path("/{id}")
  @Allowed(
      value = {Role.PILOTE, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(summary = "Lire une déclaration", description = "L'ETag est à rendre en If-Match.")
  @APIResponse(
      responseCode = "200",
      description = "La déclaration et son ETag",
      content = @Content(schema = @Schema(implementation = DeclarationView.class)))
  public Response read(@PathParam("id") UUID id) {
    return MovingResource.answer(readDeclarations.handle(new DeclarationId(id)));
  }

  @GET
  @Path("/{id}/versions")
  @Allowed(
      value = {Role.PILOTE, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lire tout ce qu'une déclaration a dit",
      description = "De la première version à la dernière, avec qui l'a faite et quand.")
  public List<DeclarationView> versions(@PathParam("id") UUID id) {
    return readDeclarations.versions(new DeclarationId(id)).stream()
        .map(DeclarationView::of)
        .toList();
  }

  @Schema(
      name = "DeclarationRequest",
      examples =
          """
          {"code": "FA06-I2", "period": "2025", "value": 22,
           "method": "Parcours ouverts dans l'année, extraits de l'outil de la Région le 15 janvier",
           "documents": []}\
          """)
  record DeclarationRequest(
      @Schema(description = "Indicateur", examples = "FA06-I2")
          @NotBlank(message = "Donnez le code de l'indicateur.")
          @Size(max = 20)
          String code,
      @Schema(description = "Variante, quand l'indicateur en a plusieurs", examples = "DECLARE")
          @Size(max = 40)
          @Nullable String variant,
      @Schema(description = "Période", examples = "2025")
          @NotBlank(message = "Donnez la période.")
          @Size(max = 10)
          String period,
      @Schema(examples = "22") @Nullable BigDecimal value,
      @Schema(description = "Pour un jalon : atteint ou non") @Nullable Boolean reached,
      @Schema(description = "Jour où le jalon a été atteint") @Nullable LocalDate reachedOn,
      @Schema(description = "Comment le chiffre a été obtenu ; aucune donnée personnelle")
          @Size(max = 2000)
          @Nullable String method,
      @Schema(description = "Pièces déposées par POST /pieces-justificatives") @Size(max = 20)
          @Nullable List<@NotNull(message = "Une pièce a un identifiant.") UUID> documents) {
    Said said() {
      return new Said(
          value,
          reached,
          reachedOn,
          Objects.requireNonNullElse(method, ""),
          Objects.requireNonNullElse(documents, List.of()));
    }
  }
}
