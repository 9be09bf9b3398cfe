package fr.jalon.orientation.suspension.story;

import fr.jalon.orientation.suspension.Bounds;
import fr.jalon.orientation.suspension.Foyer;
import fr.jalon.orientation.suspension.Foyer.Majoration;
import fr.jalon.orientation.suspension.Procedure;
import fr.jalon.orientation.suspension.SuspensionRepository;
import fr.jalon.orientation.suspension.story.SuspensionView.Around;
import fr.jalon.platform.http.ETags;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.OfFile;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A suspension, told from its beginning. */
@Path("/suspensions/{id}")
@Tag(name = "Suspensions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class SuspensionResource {
  private final SuspensionRepository suspensions;
  private final Procedure procedure;
  private final TurnRepository turns;
  private final Clock clock;

  SuspensionResource(
      SuspensionRepository suspensions, Procedure procedure, TurnRepository turns, Clock clock) {
    this.suspensions = suspensions;
    this.procedure = procedure;
    this.turns = turns;
    this.clock = clock;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire l'histoire d'une suspension",
      description =
          "Chaque étape, son jour, son auteur, son article et son courrier ; ce que la loi permet"
              + " ensuite. L'ETag est à rendre en If-Match pour décider. La lecture est tracée.")
  @APIResponse(
      responseCode = "200",
      description = "La suspension et son ETag",
      content = @Content(schema = @Schema(implementation = SuspensionView.class)))
  public Response read(@PathParam("id") UUID id) {
    var suspension = suspensions.suspension(id);
    var turn = turns.turn(id);
    var rules = procedure.policy(suspension).sanctions();
    var version = suspensions.version(id);
    var next = NextStep.of(turn, rules, LocalDate.now(clock)).orElse(null);
    var around = new Around(turn.status(), version, rules, next, suspensions.story(id));
    return Response.ok(SuspensionView.of(suspension, around)).tag(ETags.of(version)).build();
  }

  @GET
  @Path("/bornes")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Simuler les bornes d'une décision",
      description =
          "Rang, taux, durées et mesures que la loi permet pour cette personne, ce jour, avec leurs"
              + " sources. Ce qui est inconnu la protège : un foyer inconnu compte plusieurs"
              + " personnes, une majoration inconnue est due.")
  public BoundsView bounds(
      @PathParam("id") UUID id,
      @Parameter(description = "Majoration pour isolement, si l'agent la connaît", example = "NO")
          @QueryParam("majoration")
          @DefaultValue("UNKNOWN")
          Majoration majoration) {
    var suspension = suspensions.suspension(id);
    var foyer = procedure.foyer(suspension, majoration);
    return new BoundsView(
        suspension.proposal().person().value(), foyer, procedure.bounds(suspension, foyer));
  }

  @Schema(name = "SuspensionBounds")
  record BoundsView(UUID personId, Foyer foyer, Bounds bounds) implements OfFile {
    @Override
    public UUID fileId() {
      return personId;
    }
  }
}
