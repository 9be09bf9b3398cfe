package fr.jalon.orientation.ceo.signing;

import fr.jalon.orientation.ceo.CeoView;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import fr.jalon.platform.signature.SigningRequests.ReadingRequest;
import fr.jalon.platform.signature.SigningRequests.RefusalRequest;
import fr.jalon.platform.signature.Witness;
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

/** What the person does with a CEO before it binds: read it, or refuse it. */
@Path("/ceo/{id}")
@Tag(name = "Contrat d'engagements et d'orientation")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ReadingResource {
  private final RecordReading recordReading;
  private final RefuseCeo refuseCeo;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;

  ReadingResource(
      RecordReading recordReading,
      RefuseCeo refuseCeo,
      CurrentAgent agent,
      IdempotentCreation creation) {
    this.recordReading = recordReading;
    this.refuseCeo = refuseCeo;
    this.agent = agent;
    this.creation = creation;
  }

  @POST
  @Path("lectures")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Enregistrer la lecture du contrat par la personne",
      description =
          "La personne a lu cette version, ou on la lui a lue, traduite ou remise. Sans cela, elle"
              + " ne peut pas la signer.")
  @APIResponse(
      responseCode = "201",
      description = "Lecture enregistrée",
      content = @Content(schema = @Schema(implementation = CeoView.class)))
  public Response read(@PathParam("id") UUID id, @Valid @NotNull ReadingRequest request) {
    return creation.create(
        request,
        () -> {
          var ceo =
              recordReading.handle(
                  id,
                  request.version(),
                  request.readOn(),
                  request.how(),
                  new Witness(agent.id(), agent.name()));
          return new Created("/ceo/" + id, CeoView.of(ceo, Optional.empty()));
        });
  }

  @POST
  @Path("refus")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Enregistrer le refus de signer",
      description =
          "La personne ne veut pas signer cette version, pour la raison qu'elle donne. Le refus"
              + " n'entraîne rien de lui-même : une nouvelle version peut être proposée.")
  @APIResponse(
      responseCode = "201",
      description = "Refus enregistré",
      content = @Content(schema = @Schema(implementation = CeoView.class)))
  public Response refuse(@PathParam("id") UUID id, @Valid @NotNull RefusalRequest request) {
    return creation.create(
        request,
        () -> {
          var ceo =
              refuseCeo.handle(
                  id, request.version(), request.refusedOn(), request.reason().strip(), author());
          return new Created("/ceo/" + id, CeoView.of(ceo, Optional.empty()));
        });
  }

  private Author author() {
    return new Author(agent.id(), agent.name());
  }
}
