package fr.jalon.orientation.ceo.drafting;

import fr.jalon.orientation.ceo.Ceo;
import fr.jalon.orientation.ceo.CeoRepository;
import fr.jalon.orientation.ceo.CeoView;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.platform.http.ETags;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A CEO, and its draft while it is one. */
@Path("/ceo/{id}")
@Tag(name = "Contrat d'engagements et d'orientation")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class CeoResource {
  private final ReviseCeo reviseCeo;
  private final CeoRepository ceos;
  private final CurrentAgent agent;

  CeoResource(ReviseCeo reviseCeo, CeoRepository ceos, CurrentAgent agent) {
    this.reviseCeo = reviseCeo;
    this.ceos = ceos;
    this.agent = agent;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire un contrat d'engagements et d'orientation",
      description = "L'ETag de la réponse est à rendre en If-Match pour modifier le projet.")
  @APIResponse(
      responseCode = "200",
      description = "Le contrat et son ETag",
      content = @Content(schema = @Schema(implementation = CeoView.class)))
  public Response read(@PathParam("id") UUID id) {
    return answer(ceos.ceo(id));
  }

  @PUT
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Modifier le projet de contrat",
      description =
          "À condition d'avoir lu la dernière version (If-Match). Chaque modification est une"
              + " nouvelle version, que la personne devra lire ; les précédentes restent lisibles."
              + " Dès la première signature, le texte ne change plus ; après un refus, une nouvelle"
              + " version peut être proposée.")
  @APIResponse(
      responseCode = "200",
      description = "Le projet modifié et son nouvel ETag",
      content = @Content(schema = @Schema(implementation = CeoView.class)))
  public Response revise(
      @PathParam("id") UUID id,
      @Parameter(description = "ETag de la version lue", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Valid @NotNull CeoRequest request) {
    return answer(
        reviseCeo.handle(id, ifMatch, request.terms(), new Author(agent.id(), agent.name())));
  }

  private Response answer(Ceo ceo) {
    return Response.ok(CeoView.of(ceo, ceos.seal(ceo.head().id())))
        .tag(ETags.of(ceo.version()))
        .build();
  }
}
