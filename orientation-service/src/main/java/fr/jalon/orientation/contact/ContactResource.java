package fr.jalon.orientation.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.platform.http.ETags;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
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

/** How a person is reached, for whoever must write to them or call them. */
@Path("/personnes/{id}/coordonnees")
@Tag(name = "Personnes", description = "Identité des personnes, lue à la demande et tracée.")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ContactResource {
  private final ContactRepository contacts;
  private final RecordContacts recordContacts;
  private final CurrentAgent agent;

  ContactResource(ContactRepository contacts, RecordContacts recordContacts, CurrentAgent agent) {
    this.contacts = contacts;
    this.recordContacts = recordContacts;
    this.agent = agent;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire les coordonnées d'une personne",
      description =
          "L'adresse électronique, le mobile et le fixe qui valent aujourd'hui, et tout ce que"
              + " chaque source en a dit. Un SMS ne part jamais vers un fixe. Chaque lecture est"
              + " tracée ; l'ETag est à rendre en If-Match pour écrire.")
  @APIResponse(
      responseCode = "200",
      description = "Les coordonnées et leur ETag",
      content = @Content(schema = @Schema(implementation = ContactsView.class)))
  public Response read(@PathParam("id") UUID id) {
    var person = new PersonId(id);
    return QuarkusTransaction.joiningExisting()
        .call(() -> {
          contacts.require(person);
          return answer(person, contacts.history(person));
        });
  }

  @PUT
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Corriger les coordonnées d'une personne",
      description =
          "Remplace tout ce qui valait : ce que vous ne donnez pas ne vaut plus, et aucun fichier"
              + " ne rétablit ce que vous avez retiré. L'historique est gardé.")
  @APIResponse(
      responseCode = "200",
      description = "Les coordonnées écrites et leur nouvel ETag",
      content = @Content(schema = @Schema(implementation = ContactsView.class)))
  public Response write(
      @PathParam("id") UUID id,
      @Parameter(description = "ETag de la version lue", example = "\"0\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Valid @NotNull ContactsRequest request) {
    var person = new PersonId(id);
    var history =
        recordContacts.replace(
            person,
            ifMatch,
            Optional.ofNullable(request.email()),
            Objects.requireNonNullElse(request.phones(), List.of()),
            agent.id());
    return answer(person, history);
  }

  private static Response answer(PersonId person, ContactHistory history) {
    return Response.ok(ContactsView.of(person, history)).tag(ETags.of(history.version())).build();
  }

  @Schema(name = "ContactsRequest")
  record ContactsRequest(
      @Schema(description = "Adresse électronique", examples = "camille.lefevre@exemple.fr")
          @Size(max = 254, message = "L'adresse a au plus 254 caractères.")
          @Nullable String email,
      @Schema(
              description = "Numéros de téléphone",
              examples = "[\"06 98 94 32 55\", \"04 71 46 20 20\"]")
          @Size(max = 5, message = "Au plus cinq numéros.")
          @Nullable
              List<
                  @NotNull(message = "Un numéro n'est pas vide.")
                  @Size(max = 40, message = "Un numéro a au plus 40 caractères.") String>
              phones) {

    @Override
    public String toString() {
      return "ContactsRequest[…]";
    }
  }

  @Schema(name = "Contacts")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ContactsView(
      UUID personId,
      @Schema(description = "Adresse électronique qui vaut aujourd'hui") @Nullable String email,
      @Schema(description = "Mobile, le seul où part un SMS", examples = "+33698943255")
          @Nullable String mobile,
      @Schema(description = "Fixe, pour appeler", examples = "+33471462020")
          @Nullable String landline,
      @Schema(description = "Tout ce que chaque source a dit, depuis le début")
          List<ContactPoint> history) {

    static ContactsView of(PersonId person, ContactHistory history) {
      var now = history.now();
      return new ContactsView(
          person.value(),
          now.email().map(EmailAddress::value).orElse(null),
          now.mobile().map(PhoneNumber::e164).orElse(null),
          now.landline().map(PhoneNumber::e164).orElse(null),
          history.points());
    }
  }
}
