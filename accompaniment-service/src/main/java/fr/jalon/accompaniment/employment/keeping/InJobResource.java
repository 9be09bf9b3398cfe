package fr.jalon.accompaniment.employment.keeping;

import fr.jalon.accompaniment.employment.EmploymentId;
import fr.jalon.accompaniment.employment.keeping.InJobContact.With;
import fr.jalon.accompaniment.employment.keeping.RecordContact.Outcome;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The follow-up of a person in a new job. */
@Path("/emplois/{id}/suivi")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Emploi")
@RunOnVirtualThread
class InJobResource {
  private final IdempotentCreation creation;
  private final InJobFollowUp followUp;
  private final OpenInJobFollowUp openInJobFollowUp;
  private final RecordContact recordContact;

  InJobResource(
      IdempotentCreation creation,
      InJobFollowUp followUp,
      OpenInJobFollowUp openInJobFollowUp,
      RecordContact recordContact) {
    this.creation = creation;
    this.followUp = followUp;
    this.openInJobFollowUp = openInJobFollowUp;
    this.recordContact = recordContact;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER, Role.DPO},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire le suivi dans l'emploi",
      description = "Contacts à tenir, tenus ou manqués des trois premiers mois, alerte de fin.")
  public InJobView read(@PathParam("id") UUID id) {
    return followUp.read(new EmploymentId(id));
  }

  @POST
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Ouvrir le suivi dans l'emploi",
      description = "Quand rien ne l'offrait le jour où l'emploi a commencé ; un agent le décide.")
  @APIResponse(
      responseCode = "201",
      description = "Suivi ouvert",
      content = @Content(schema = @Schema(implementation = InJobView.class)))
  public Response open(@PathParam("id") UUID id) {
    return creation.create(
        null,
        () ->
            new Created(
                "/emplois/" + id + "/suivi", openInJobFollowUp.handle(new EmploymentId(id))));
  }

  @PUT
  @Path("/{contactId}")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Dire ce qu'est devenu un contact",
      description =
          "Tenu avec la personne, l'employeur ou les deux, ou manqué ; un contact manqué peut"
              + " encore être tenu, un contact tenu ne s'efface pas.")
  public InJobView record(
      @PathParam("id") UUID id,
      @PathParam("contactId") UUID contactId,
      @Valid @NotNull ContactRequest request) {
    return recordContact.handle(
        new EmploymentId(id),
        contactId,
        new Outcome(
            request.on(),
            Optional.ofNullable(request.heldWith()),
            Boolean.TRUE.equals(request.atRisk())));
  }

  @Schema(
      description = "Ce qu'est devenu un contact",
      examples =
          """
          {"heldWith": "BOTH", "atRisk": false}\
          """)
  record ContactRequest(
      @Schema(description = "Jour du contact ou de la tentative ; aujourd'hui par défaut")
          @Nullable LocalDate on,
      @Schema(description = "Avec qui ; absent quand personne n'a répondu") @Nullable With heldWith,
      @Schema(description = "Un risque de rupture a été repéré") @Nullable Boolean atRisk) {}
}
