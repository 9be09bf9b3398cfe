package fr.jalon.orientation.decision;

import fr.jalon.contracts.ParcoursType;
import fr.jalon.orientation.decision.DefaultOrientation.Cause;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The default social orientation of the law of 2008. */
@Path("/parcours/{id}/orientation/par-defaut")
@Tag(name = "Orientation")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class DefaultOrientationResource {
  private final OrientByDefault orientByDefault;
  private final CurrentAgent agent;

  DefaultOrientationResource(OrientByDefault orientByDefault, CurrentAgent agent) {
    this.orientByDefault = orientByDefault;
    this.agent = agent;
  }

  @PUT
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Orienter par défaut vers l'insertion sociale",
      description =
          "Régime de 2021 seulement : quand la personne, sans motif légitime, a empêché la"
              + " décision, un agent nommé l'oriente vers l'insertion sociale et joint ce qui le"
              + " prouve (CASF R. 262-65-3). Une absence excusée ne prouve rien, et aucune absence"
              + " n'oriente d'elle-même. La même demande reçoit la même réponse.")
  public DefaultOrientationView decide(
      @PathParam("id") UUID id, @Valid @NotNull DefaultOrientationRequest request) {
    var decided =
        orientByDefault.handle(
            new ParcoursId(id),
            request.asked(),
            request.why(),
            new Author(agent.id(), agent.name()));
    return new DefaultOrientationView(
        decided.id(),
        id,
        decided.rank(),
        decided.choice().parcoursType(),
        decided.choice().decidedOn(),
        request.cause(),
        decided.author().name());
  }

  @Schema(name = "DefaultOrientationRequest")
  record DefaultOrientationRequest(
      @Schema(description = "Ce qui a empêché la décision", examples = "NO_SHOW")
          @NotNull(message = "Donnez ce qui a empêché la décision.")
          Cause cause,
      @Schema(description = "Rendez-vous manqués sans excuse (UNEXCUSED)")
          @Nullable List<@NotNull(message = "Un rendez-vous n'est pas vide.") UUID> rendezVousIds,
      @Schema(description = "Convocations restées sans réponse")
          @Nullable List<@NotNull(message = "Une convocation n'est pas vide.") UUID> convocationIds,
      @Schema(description = "Organisme référent, pris dans GET /organismes")
          @NotNull(message = "Choisissez l'organisme référent.")
          UUID organismeReferentId,
      @Schema(description = "Référent de cet organisme, s'il est désigné")
          @Nullable UUID referentId,
      @Schema(description = "Jour de la décision ; aujourd'hui par défaut", examples = "2024-03-12")
          @Nullable LocalDate decidedOn,
      @Schema(
              description = "Motif de la décision",
              examples = "Deux rendez-vous manqués, aucune réponse aux courriers.")
          @NotBlank(message = "Donnez le motif de la décision.")
          @Size(max = 2000, message = "Le motif a au plus 2 000 caractères.")
          String reason) {

    AskedChoice asked() {
      return new AskedChoice(
          ParcoursType.SOCIAL,
          organismeReferentId,
          referentId,
          reason.strip(),
          decidedOn,
          null,
          Decider.DEPARTEMENT);
    }

    DefaultOrientation why() {
      return new DefaultOrientation(cause, each(rendezVousIds), each(convocationIds));
    }

    private static List<UUID> each(@Nullable List<UUID> ids) {
      return Objects.requireNonNullElse(ids, List.<UUID>of()).stream().distinct().toList();
    }
  }

  @Schema(name = "DefaultOrientation")
  record DefaultOrientationView(
      UUID orientationId,
      UUID parcoursId,
      int rank,
      ParcoursType parcoursType,
      LocalDate decidedOn,
      Cause cause,
      @Schema(description = "Agent qui a décidé") String decidedBy) {}
}
