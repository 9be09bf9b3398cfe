package fr.jalon.orientation.merge;

import fr.jalon.orientation.parcours.Author;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A merge, and its undoing. */
@Path("/fusions")
@Tag(name = "Doublons")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class MergeResource {
  private final SplitPersons splitPersons;
  private final ReadMerge readMerge;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;

  MergeResource(
      SplitPersons splitPersons,
      ReadMerge readMerge,
      CurrentAgent agent,
      IdempotentCreation creation) {
    this.splitPersons = splitPersons;
    this.readMerge = readMerge;
    this.agent = agent;
    this.creation = creation;
  }

  @GET
  @Path("/{id}")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire une fusion",
      description = "Qui l'a décidée, pourquoi, et si elle a été défaite.")
  public MergeView read(@PathParam("id") UUID id) {
    return MergeView.of(readMerge.handle(id));
  }

  @POST
  @Path("/{id}/separation")
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.FILE)
  @Operation(
      summary = "Défaire une fusion",
      description =
          "Chaque ligne retourne à la personne dont elle venait ; le parcours clos comme doublon"
              + " reprend. Ce qui s'est passé depuis reste à la personne gardée.")
  @APIResponse(
      responseCode = "201",
      description = "Fusion défaite",
      content = @Content(schema = @Schema(implementation = MergeView.class)))
  public Response split(@PathParam("id") UUID id, @Valid @NotNull DecisionRequest request) {
    return creation.create(
        request,
        () ->
            new Created(
                "/fusions/" + id, MergeView.of(splitPersons.handle(id, request.order(author())))));
  }

  private Author author() {
    return new Author(agent.id(), agent.name());
  }
}
