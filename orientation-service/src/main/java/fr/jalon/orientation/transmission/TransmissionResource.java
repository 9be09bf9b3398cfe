package fr.jalon.orientation.transmission;

import static fr.jalon.orientation.OrientationProblem.TRANSMISSION_NOT_FOUND;

import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.OfFile;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The hand-over of one person's orientation. */
@Path("/parcours/{id}/transmission-france-travail")
@Tag(name = "Orientation")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class TransmissionResource {
  private final HandOverToFranceTravail handOver;
  private final TransmissionRepository transmissions;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;
  private final Clock clock;

  TransmissionResource(
      HandOverToFranceTravail handOver,
      TransmissionRepository transmissions,
      CurrentAgent agent,
      IdempotentCreation creation,
      Clock clock) {
    this.handOver = handOver;
    this.transmissions = transmissions;
    this.agent = agent;
    this.creation = creation;
    this.clock = clock;
  }

  @POST
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Inscrire la transmission à France Travail",
      description =
          "Passé six semaines sans orientation (régime de 2025), un agent inscrit que le dossier"
              + " est transmis ; l'orientation que France Travail décide s'écrit ensuite par PUT"
              + " /parcours/{id}/orientation avec decider FRANCE_TRAVAIL (CASF D. 262-65-2).")
  @APIResponse(
      responseCode = "201",
      description = "Transmission inscrite",
      content = @Content(schema = @Schema(implementation = TransmissionView.class)))
  public Response handOver(@PathParam("id") UUID id, @Valid @NotNull TransmissionRequest request) {
    return creation.create(
        request,
        () -> {
          var made =
              handOver.handle(
                  new ParcoursId(id),
                  AgentDate.of(request.transmittedOn(), LocalDate.now(clock), "/transmittedOn"),
                  new Author(agent.id(), agent.name()),
                  clock.instant());
          return new Created(
              "/parcours/%s/transmission-france-travail".formatted(id), TransmissionView.of(made));
        });
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire la transmission à France Travail",
      description = "Quel jour et par qui, si elle a été inscrite.")
  public TransmissionView read(@PathParam("id") UUID id) {
    return transmissions
        .of(new ParcoursId(id))
        .map(TransmissionView::of)
        .orElseThrow(
            () -> TRANSMISSION_NOT_FOUND.because("Aucune transmission pour %s.".formatted(id)));
  }

  @Schema(name = "TransmissionRequest")
  record TransmissionRequest(
      @Schema(
              description = "Jour de la transmission ; aujourd'hui par défaut",
              examples = "2026-05-04")
          @Nullable LocalDate transmittedOn) {}

  @Schema(name = "Transmission")
  record TransmissionView(
      UUID parcoursId,
      UUID personId,
      @Schema(description = "Dernier jour où le département orientait") LocalDate dueOn,
      LocalDate transmittedOn,
      @Schema(description = "Agent qui a transmis") String transmittedBy)
      implements OfFile {

    @Override
    public UUID fileId() {
      return personId;
    }

    static TransmissionView of(Transmission made) {
      return new TransmissionView(
          made.parcoursId(),
          made.personId(),
          made.dueOn(),
          made.transmittedOn(),
          made.transmittedByName());
    }
  }
}
