package fr.jalon.orientation.reorientation;

import fr.jalon.orientation.parcours.AgentDate;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The requests of reorientation of one person. */
@Path("/parcours/{id}/reorientations")
@Tag(name = "Réorientation")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ReorientationResource {
  private final RequestReorientation requestReorientation;
  private final ReorientationRepository reorientations;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;
  private final Clock clock;

  ReorientationResource(
      RequestReorientation requestReorientation,
      ReorientationRepository reorientations,
      CurrentAgent agent,
      IdempotentCreation creation,
      Clock clock) {
    this.requestReorientation = requestReorientation;
    this.reorientations = reorientations;
    this.agent = agent;
    this.creation = creation;
    this.clock = clock;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire les demandes de réorientation d'un parcours",
      description =
          "De la première à la dernière, chacune avec sa réponse si elle en a une. La lecture est"
              + " tracée.")
  public ReorientationView.All list(@PathParam("id") UUID id) {
    return reorientations.ofFile(new ParcoursId(id));
  }

  @POST
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Demander une réorientation",
      description =
          "Pour une personne déjà orientée, une demande à la fois. La demande ne change rien : un"
              + " agent nommé décide ensuite une nouvelle orientation ou la maintient.")
  @APIResponse(
      responseCode = "201",
      description = "Demande inscrite",
      content = @Content(schema = @Schema(implementation = ReorientationView.class)))
  public Response request(@PathParam("id") UUID id, @Valid @NotNull ReorientationRequest request) {
    return creation.create(
        request,
        () -> {
          var requested =
              requestReorientation.handle(
                  new ParcoursId(id),
                  request.origin(),
                  request.reason().strip(),
                  AgentDate.of(request.requestedOn(), LocalDate.now(clock), "/requestedOn"),
                  new Author(agent.id(), agent.name()));
          return new Created(
              "/parcours/%s/reorientations".formatted(id), ReorientationView.of(requested));
        });
  }

  @Schema(name = "ReorientationRequest")
  record ReorientationRequest(
      @Schema(description = "Qui la demande", examples = "REFERENT")
          @NotNull(message = "Dites qui demande la réorientation.")
          Origin origin,
      @Schema(
              description = "Motif de la demande",
              examples = "Le logement est trouvé ; la personne cherche un emploi.")
          @NotBlank(message = "Donnez le motif de la demande.")
          @Size(max = 2000, message = "Le motif a au plus 2 000 caractères.")
          String reason,
      @Schema(description = "Jour de la demande ; aujourd'hui par défaut", examples = "2026-05-04")
          @Nullable LocalDate requestedOn) {}
}
