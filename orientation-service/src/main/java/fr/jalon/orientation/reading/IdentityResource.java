package fr.jalon.orientation.reading;

import static fr.jalon.orientation.OrientationProblem.PERSON_NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.beneficiary.PersonIdentity;
import fr.jalon.orientation.beneficiary.PersonRepository;
import fr.jalon.orientation.beneficiary.PostalAddress;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who a person is, for whoever must print a name: asked call by call, and each call traced. */
@Path("/personnes")
@Tag(name = "Personnes", description = "Identité des personnes, lue à la demande et tracée.")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class IdentityResource {
  private final PersonRepository people;

  IdentityResource(PersonRepository people) {
    this.people = people;
  }

  @GET
  @Path("/{id}/identite")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire l'identité d'une personne",
      description =
          "Nom, prénom, date de naissance et adresse ; jamais le NIR. Chaque lecture est tracée et"
              + " consultable par le délégué à la protection des données.")
  public IdentityView identity(@PathParam("id") UUID id) {
    return people
        .identity(new PersonId(id))
        .map(IdentityView::of)
        .orElseThrow(() -> PERSON_NOT_FOUND.because("Aucune personne %s.".formatted(id)));
  }

  @Schema(name = "Identity")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record IdentityView(
      UUID id,
      String title,
      String lastName,
      String birthName,
      String firstName,
      LocalDate birthDate,
      @Schema(description = "Lignes de l'adresse, comme sur une enveloppe")
          @Nullable List<String> address) {

    static IdentityView of(PersonIdentity person) {
      return new IdentityView(
          person.id().value(),
          person.title(),
          person.lastName(),
          person.birthName(),
          person.firstName(),
          person.birthDate(),
          person.address().map(PostalAddress::lines).orElse(null));
    }
  }
}
