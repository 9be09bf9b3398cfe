package fr.jalon.accompaniment.closing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.ClosingReason;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.OfFile;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The end of a follow-up, as a référent decides it. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accompagnements")
@RunOnVirtualThread
class ClosingResource {
  private final EndAccompaniment endAccompaniment;

  ClosingResource(EndAccompaniment endAccompaniment) {
    this.endAccompaniment = endAccompaniment;
  }

  @PUT
  @Path("/accompagnements/{id}/fin")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Mettre fin à un accompagnement",
      description =
          "Avec son motif. Le parcours, lui, continue tant que le droit continue ; une personne qui"
              + " revient a un nouvel accompagnement, lié à celui-ci.")
  public EndView end(@PathParam("id") UUID id, @Valid @NotNull EndRequest request) {
    var closed =
        endAccompaniment.handle(new AccompanimentId(id), request.reason(), request.closedOn());
    return new EndView(
        id,
        closed.subject().parcoursId(),
        closed.closedOn(),
        closed.reason(),
        Objects.requireNonNull(closed.closedBy()));
  }

  @Schema(
      name = "EndRequest",
      description = "La fin d'un accompagnement",
      examples =
          """
          {"reason": "EMPLOYMENT"}\
          """)
  record EndRequest(
      @NotNull(message = "Donnez le motif de la fin.") ClosingReason reason,
      @Schema(description = "Jour de la fin ; aujourd'hui par défaut")
          @Nullable LocalDate closedOn) {}

  @Schema(name = "End", description = "La fin d'un accompagnement")
  record EndView(
      UUID accompanimentId,
      UUID parcoursId,
      LocalDate closedOn,
      ClosingReason reason,
      @Schema(description = "Agent qui l'a décidée") String closedBy)
      implements OfFile {

    @Override
    @JsonIgnore
    @Schema(hidden = true)
    public UUID fileId() {
      return parcoursId;
    }
  }
}
