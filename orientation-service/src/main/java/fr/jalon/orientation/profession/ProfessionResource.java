package fr.jalon.orientation.profession;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.platform.http.Page;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The professions of the directory. */
@Path("/professions")
@Tag(name = "Annuaire")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ProfessionResource {
  private final ProfessionRepository professions;

  ProfessionResource(ProfessionRepository professions) {
    this.professions = professions;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.PILOTE, Role.EXPLOITATION},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les professions",
      description =
          "Avec la file active d'un équivalent temps plein : 50 personnes par COIP et 70 par"
              + " infirmier d'après le PDIE, sauf si le département en a décidé autrement.")
  public Page<ProfessionView> list() {
    return new Page<>(professions.inOrder().stream().map(ProfessionView::of).toList(), null);
  }

  @PUT
  @Path("/{code}")
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.EXPLOITATION},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Définir une profession",
      description = "Crée la profession, ou remplace son libellé et sa file active.")
  public ProfessionView define(
      @Parameter(description = "Code de la profession", example = "COIP")
          @PathParam("code")
          @Pattern(
              regexp = "[A-Z][A-Z_]{1,39}",
              message = "Un code a des majuscules et des soulignés, 40 au plus.")
          String code,
      @Valid @NotNull ProfessionRequest request) {
    return ProfessionView.of(
        professions.put(
            new Profession(
                code,
                request.label().strip(),
                Optional.ofNullable(request.peoplePerEtp()),
                request.source().strip())));
  }

  @Schema(name = "ProfessionRequest")
  record ProfessionRequest(
      @Schema(
              description = "Nom de la profession",
              examples = "Conseiller en orientation et en insertion professionnelle")
          @NotBlank(message = "Donnez le nom de la profession.")
          @Size(max = 200, message = "Le nom a au plus 200 caractères.")
          String label,
      @Schema(description = "Personnes suivies par équivalent temps plein", examples = "50")
          @Min(value = 1, message = "Une file active a au moins une personne.")
          @Max(value = 1000, message = "Une file active a au plus 1 000 personnes.")
          @Nullable Integer peoplePerEtp,
      @Schema(
              description = "Texte qui le dit",
              examples = "PDIE du Cantal 2021-2025, fiche action 2")
          @NotBlank(message = "Citez le texte.")
          @Size(max = 300, message = "La source a au plus 300 caractères.")
          String source) {}

  @Schema(name = "Profession")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ProfessionView(String code, String label, @Nullable Integer peoplePerEtp, String source) {
    static ProfessionView of(Profession profession) {
      return new ProfessionView(
          profession.code(),
          profession.label(),
          profession.peoplePerEtp().orElse(null),
          profession.source());
    }
  }
}
