package fr.jalon.orientation.staging;

import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.spreadsheet.Field;
import fr.jalon.orientation.staging.MapColumns.Order;
import fr.jalon.orientation.staging.TakeoverRepository.SavedMapping;
import fr.jalon.platform.http.ETags;
import fr.jalon.platform.http.Page;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the columns of a table mean. */
@Path("/reprises")
@Tag(
    name = "Reprises",
    description =
        "Reprendre un tableau de suivi du département, ou le fichier de contacts de la CNAF.")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class MappingResource {
  private final MapColumns mapColumns;
  private final TakeoverRepository takeovers;
  private final LineRepository lines;
  private final CurrentAgent agent;

  MappingResource(
      MapColumns mapColumns,
      TakeoverRepository takeovers,
      LineRepository lines,
      CurrentAgent agent) {
    this.mapColumns = mapColumns;
    this.takeovers = takeovers;
    this.lines = lines;
    this.agent = agent;
  }

  @GET
  @Path("/correspondances")
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.EXPLOITATION},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les correspondances enregistrées",
      description = "Celles que le département garde pour ses prochains tableaux, par nom.")
  public Page<SavedMappingView> saved() {
    return new Page<>(takeovers.savedMappings().stream().map(SavedMappingView::of).toList(), null);
  }

  @PUT
  @Path("/{id}/correspondance")
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.EXPLOITATION},
      relation = Relation.FILE)
  @Operation(
      summary = "Donner le sens des colonnes",
      description =
          "Pour chaque champ, la colonne qui le porte, accents et sauts de ligne indifférents. Une"
              + " même colonne peut porter deux champs : si chez vous l'orientation se décide à"
              + " l'entretien, donnez la même à INTERVIEW_ON et DECIDED_ON. Une date qui n'a pas de"
              + " colonne reste inconnue : rien n'est inventé. FIRST_APPOINTMENT_ON et CER_ON sont"
              + " des rendez-vous tenus et des contrats signés. Impossible dès qu'une ligne est"
              + " appliquée.")
  @APIResponse(
      responseCode = "200",
      description = "La reprise et son nouvel ETag",
      content = @Content(schema = @Schema(implementation = TakeoverView.class)))
  public Response map(
      @Parameter(description = "Identifiant de la reprise") @PathParam("id") UUID id,
      @Parameter(description = "ETag de la version lue", example = "\"0\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Valid @NotNull MappingRequest request) {
    var takeover =
        mapColumns.handle(
            id,
            ifMatch,
            new Order(request.columns(), request.saved(), request.saveAs()),
            new Author(agent.id(), agent.name()));
    return Response.ok(TakeoverView.of(takeover, lines.counts(id)))
        .tag(ETags.of(takeover.version()))
        .build();
  }

  @Schema(name = "MappingRequest")
  record MappingRequest(
      @Schema(
              description = "La colonne de chaque champ",
              examples =
                  "{\"NIR\": \"NIR\", \"BIRTH_DATE\": \"Date de Naissance\", \"LETTER_ON\": \"Date"
                      + " envoie du courrier\"}")
          @Nullable Map<Field, String> columns,
      @Schema(description = "Ou le nom d'une correspondance enregistrée")
          @Size(max = 100, message = "Le nom a au plus 100 caractères.")
          @Nullable String saved,
      @Schema(
              description = "Nom sous lequel l'enregistrer pour les prochains tableaux",
              examples = "Suivi du pôle insertion")
          @Size(max = 100, message = "Le nom a au plus 100 caractères.")
          @Nullable String saveAs) {}

  @Schema(name = "SavedMapping")
  record SavedMappingView(String name, Map<Field, String> columns) {
    static SavedMappingView of(SavedMapping saved) {
      return new SavedMappingView(saved.name(), new TreeMap<>(saved.columns()));
    }
  }
}
