package fr.jalon.orientation.ceo.drafting;

import fr.jalon.orientation.ceo.CeoView;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Drawing up a CEO. */
@Path("/parcours/{id}/ceo")
@Tag(
    name = "Contrat d'engagements et d'orientation",
    description = "Du projet de contrat au document signé et scellé.")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class DrawingUpResource {
  private final DrawUpCeo drawUpCeo;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;

  DrawingUpResource(DrawUpCeo drawUpCeo, CurrentAgent agent, IdempotentCreation creation) {
    this.drawUpCeo = drawUpCeo;
    this.agent = agent;
    this.creation = creation;
  }

  @POST
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Établir le contrat d'engagements et d'orientation",
      description =
          "Ouvre le projet de contrat d'une personne orientée. Le type de parcours, l'organisme et"
              + " le référent sont ceux de la décision d'orientation. Les engagements sont donnés"
              + " en deux textes, dont chaque ligne devient une clause, ou clause par clause ;"
              + " chaque clause reçoit un numéro. Une orientation a un seul contrat ; une"
              + " réorientation en demande un nouveau.")
  @APIResponse(
      responseCode = "201",
      description = "Projet de contrat",
      content = @Content(schema = @Schema(implementation = CeoView.class)))
  public Response drawUp(@PathParam("id") UUID id, @Valid @NotNull CeoRequest request) {
    return creation.create(
        request,
        () -> {
          var draft =
              drawUpCeo.handle(
                  new ParcoursId(id), request.terms(), new Author(agent.id(), agent.name()));
          return new Created("/ceo/" + draft.head().id(), CeoView.of(draft, Optional.empty()));
        });
  }
}
