package fr.jalon.orientation.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.http.Page;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The référents of the directory. */
@Path("/referents")
@Tag(name = "Annuaire")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ReferentResource {
  private final RegisterReferent registerReferent;
  private final ReferentRepository referents;
  private final IdempotentCreation creation;

  ReferentResource(
      RegisterReferent registerReferent,
      ReferentRepository referents,
      IdempotentCreation creation) {
    this.registerReferent = registerReferent;
    this.referents = referents;
    this.creation = creation;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.EXPLOITATION, Role.LOGICIEL_METIER},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les référents",
      description = "Les professionnels qui peuvent être référent unique, par nom.")
  public Page<ReferentView> list(
      @Parameter(description = "Ne garder que les référents de cet organisme")
          @QueryParam("organisme")
          @Nullable UUID organisme) {
    var found = referents.inOrder(Optional.ofNullable(organisme));
    return new Page<>(found.stream().map(ReferentView::of).toList(), null);
  }

  @POST
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.EXPLOITATION},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Inscrire un référent à l'annuaire",
      description = "Un référent travaille pour un organisme référent de l'annuaire.")
  @APIResponse(
      responseCode = "201",
      description = "Référent inscrit",
      content = @Content(schema = @Schema(implementation = ReferentView.class)))
  public Response register(@Valid @NotNull ReferentRequest request) {
    return creation.create(
        request,
        () -> {
          var referent =
              registerReferent.handle(
                  request.organismeId(),
                  request.displayName().strip(),
                  Optional.ofNullable(request.agentId()));
          return new Created("/referents/" + referent.id(), ReferentView.of(referent));
        });
  }

  @Schema(name = "ReferentRequest")
  record ReferentRequest(
      @Schema(description = "Organisme de l'annuaire")
          @NotNull(message = "Donnez l'organisme du référent.")
          UUID organismeId,
      @Schema(description = "Nom affiché", examples = "Camille Vidal")
          @NotBlank(message = "Donnez le nom du référent.")
          @Size(max = 200, message = "Le nom a au plus 200 caractères.")
          String displayName,
      @Schema(
              description = "Identifiant d'agent, s'il se connecte à Jalon",
              examples = "agent-conseiller-015")
          @Size(max = 200, message = "L'identifiant a au plus 200 caractères.")
          @Nullable String agentId) {}

  @Schema(name = "Referent")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReferentView(UUID id, UUID organismeId, String displayName, @Nullable String agentId) {
    static ReferentView of(Referent referent) {
      return new ReferentView(
          referent.id(),
          referent.organismeId(),
          referent.displayName(),
          referent.agentId().orElse(null));
    }
  }
}
