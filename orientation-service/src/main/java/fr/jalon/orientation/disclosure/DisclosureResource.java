package fr.jalon.orientation.disclosure;

import fr.jalon.orientation.disclosure.DisclosePersons.Directory;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For the exchanges with France Travail and the files for the CAF: who is meant, in full. */
@Path("/personnes/divulgation")
@Tag(name = "Personnes")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class DisclosureResource {
  private final DisclosePersons disclosePersons;

  DisclosureResource(DisclosePersons disclosePersons) {
    this.disclosePersons = disclosePersons;
  }

  @POST
  @Allowed(value = Role.FLUX_FRANCE_TRAVAIL, relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Divulguer des identités à un partenaire",
      description =
          "Jusqu'à 200 personnes : noms, naissance, NIR, matricule et coordonnées, pour un appel"
              + " ou une ligne d'export. Chaque personne est tracée avec la raison ; rien n'est à"
              + " conserver. Qui n'est pas connu, ou n'est pas orienté, n'est pas dans la"
              + " réponse.")
  public DisclosureAnswer disclose(@Valid @NotNull DisclosureRequest request) {
    return new DisclosureAnswer(disclosePersons.handle(request.persons(), request.purpose()));
  }

  @GET
  @Path("/annuaire")
  @Allowed(value = Role.FLUX_FRANCE_TRAVAIL, relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Nommer les organismes et référents",
      description = "Les noms que portent les exports d'orientations.")
  public Directory directory() {
    return disclosePersons.directory();
  }

  @Schema(
      name = "DisclosureRequest",
      description = "Les personnes à nommer, et pourquoi",
      examples =
          """
          {"purpose": "Orientation.csv", "persons": ["3fa85f64-5717-4562-b3fc-2c963f66afa6"]}\
          """)
  record DisclosureRequest(
      @Schema(description = "Pourquoi : va dans la trace", examples = "Orientation.csv")
          @NotNull(message = "Dites pourquoi.")
          Purpose purpose,
      @NotNull(message = "Donnez au moins une personne.")
          @Size(min = 1, max = 200, message = "Donnez de 1 à 200 personnes.")
          List<@NotNull(message = "Une personne n'est pas vide.") UUID> persons) {}

  @Schema(name = "DisclosureAnswer")
  record DisclosureAnswer(List<Disclosed> items) {}
}
