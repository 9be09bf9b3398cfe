package fr.jalon.orientation.territory;

import fr.jalon.platform.http.Page;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The territories of the département. */
@Path("/territoires")
@Tag(name = "Annuaire")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class TerritoryResource {
  private final DefineTerritory defineTerritory;
  private final TerritoryRepository territories;

  TerritoryResource(DefineTerritory defineTerritory, TerritoryRepository territories) {
    this.defineTerritory = defineTerritory;
    this.territories = territories;
  }

  @GET
  @Allowed(
      value = {
        Role.CONSEILLER,
        Role.CHEF_DE_PROJET,
        Role.PILOTE,
        Role.COMITE,
        Role.DPO,
        Role.EXPLOITATION,
        Role.LOGICIEL_METIER
      },
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les territoires",
      description = "Les territoires du département et leurs communes.")
  public Page<TerritoryView> list() {
    return new Page<>(territories.inOrder().stream().map(TerritoryView::of).toList(), null);
  }

  @PUT
  @Path("/{code}")
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.EXPLOITATION},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Définir un territoire",
      description =
          "Crée le territoire ou remplace son libellé et ses communes. Les parcours ouverts qui"
              + " n'avaient pas de territoire reçoivent le leur ; les autres gardent celui qu'ils"
              + " ont, pour que les chiffres déjà publiés ne bougent pas.")
  public TerritoryView define(
      @Parameter(description = "Code du territoire", example = "AURILLAC-SUD")
          @PathParam("code")
          @Pattern(
              regexp = "[A-Z0-9][A-Z0-9-]{1,39}",
              message = "Un code a des majuscules, des chiffres et des tirets, 40 au plus.")
          String code,
      @Valid @NotNull TerritoryRequest request) {
    return TerritoryView.of(
        defineTerritory.handle(new Territory(code, request.label().strip(), request.communes())));
  }

  @Schema(name = "TerritoryRequest")
  record TerritoryRequest(
      @Schema(description = "Nom du territoire", examples = "Aurillac Sud")
          @NotBlank(message = "Donnez le nom du territoire.")
          @Size(max = 200, message = "Le nom a au plus 200 caractères.")
          String label,
      @Schema(description = "Codes INSEE des communes", examples = "[\"15012\", \"15014\"]")
          @NotNull(message = "Donnez les communes, même si la liste est vide.")
          @Size(max = 2000, message = "Un territoire a au plus 2 000 communes.")
          List<
                  @NotNull(message = "Une commune n'est pas vide.")
                  @Pattern(
                      regexp = "[0-9][0-9AB][0-9]{3}",
                      message = "Un code INSEE de commune a cinq caractères, comme 15014.")
                  String>
              communes) {}

  @Schema(name = "Territory")
  record TerritoryView(String code, String label, List<String> communes) {
    static TerritoryView of(Territory territory) {
      return new TerritoryView(territory.code(), territory.label(), territory.communes());
    }
  }
}
