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
import org.jspecify.annotations.Nullable;

/** Merging a person into another, when an agent finds what no machine did. */
@Path("/personnes/{id}/fusion")
@Tag(name = "Doublons")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class MergingResource {
  private final MergePersons mergePersons;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;

  MergingResource(MergePersons mergePersons, CurrentAgent agent, IdempotentCreation creation) {
    this.mergePersons = mergePersons;
    this.agent = agent;
    this.creation = creation;
  }

  @POST
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Fusionner une autre personne dans celle-ci",
      description =
          "Quand un agent trouve un doublon que la machine n'avait pas signalé. Si chacune a un"
              + " parcours ouvert, dites lequel continue : l'autre est clos comme doublon.")
  @APIResponse(
      responseCode = "201",
      description = "Fusion faite",
      content = @Content(schema = @Schema(implementation = MergeView.class)))
  public Response merge(@PathParam("id") UUID id, @Valid @NotNull MergeRequest request) {
    return creation.create(
        request,
        () -> {
          var merge =
              mergePersons.handle(
                  id,
                  request.absorbedId(),
                  request.decision().order(new Author(agent.id(), agent.name())),
                  Optional.ofNullable(request.continuedParcoursId()));
          return new Created("/fusions/" + merge.id(), MergeView.of(merge));
        });
  }

  @Schema(name = "MergeRequest")
  record MergeRequest(
      @Schema(description = "Personne absorbée")
          @NotNull(message = "Dites quelle personne est absorbée.")
          UUID absorbedId,
      @Schema(description = "Parcours qui continue, quand les deux personnes en ont un d'ouvert")
          @Nullable UUID continuedParcoursId,
      @Schema(description = "Motif et pièces de la décision")
          @Valid
          @NotNull(message = "Donnez le motif de la décision.")
          DecisionRequest decision) {}
}
