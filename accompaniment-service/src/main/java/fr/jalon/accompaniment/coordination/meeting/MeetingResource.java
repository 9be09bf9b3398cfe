package fr.jalon.accompaniment.coordination.meeting;

import fr.jalon.accompaniment.coordination.CoordinationId;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The meetings of a coordination. */
@Path("/coordinations/{id}/reunions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Référent de parcours")
@RunOnVirtualThread
class MeetingResource {
  private final IdempotentCreation creation;
  private final HoldMeeting holdMeeting;
  private final ReadMeetings readMeetings;

  MeetingResource(IdempotentCreation creation, HoldMeeting holdMeeting, ReadMeetings readMeetings) {
    this.creation = creation;
    this.holdMeeting = holdMeeting;
    this.readMeetings = readMeetings;
  }

  @POST
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Inscrire une réunion de suivi",
      description =
          "En présence de la personne ; tenue sans elle, elle s'inscrit comme telle et ne décide"
              + " rien. Les présents sont dits par fonction.")
  @APIResponse(
      responseCode = "201",
      description = "Réunion inscrite",
      content = @Content(schema = @Schema(implementation = ReadMeetings.View.class)))
  public Response hold(@PathParam("id") UUID id, @Valid @NotNull MeetingRequest request) {
    return creation.create(
        request,
        () -> {
          var meeting =
              holdMeeting.handle(
                  new CoordinationId(id),
                  request.heldOn(),
                  request.personPresent(),
                  request.roles(),
                  request.decisions() == null ? List.of() : request.decisions());
          return new Created("/coordinations/" + id + "/reunions", ReadMeetings.View.of(meeting));
        });
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER, Role.DPO},
      relation = Relation.FILE)
  @Operation(summary = "Lire les réunions d'une coordination")
  public ReadMeetings.All list(@PathParam("id") UUID id) {
    return readMeetings.of(new CoordinationId(id));
  }

  @Schema(
      description = "Une réunion",
      examples =
          """
          {"personPresent": true, "roles": ["Assistante sociale de secteur", "Conseiller en insertion"],
           "decisions": ["Demander un logement au bailleur avant la fin du mois."]}\
          """)
  record MeetingRequest(
      @Schema(description = "Jour de la réunion ; aujourd'hui par défaut")
          @Nullable LocalDate heldOn,
      @NotNull Boolean personPresent,
      @Schema(description = "Fonctions des présents, sans nom de personne")
          @NotNull
          @Size(min = 1, max = 30)
          List<@NotBlank @Size(max = 120) String> roles,
      @Size(max = 30) @Nullable List<@NotBlank @Size(max = 1000) String> decisions) {}
}
