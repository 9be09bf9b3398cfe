package fr.jalon.accompaniment.appointment.move;

import fr.jalon.accompaniment.appointment.AppointmentId;
import fr.jalon.accompaniment.appointment.AppointmentView;
import fr.jalon.accompaniment.appointment.MeetingChannel;
import fr.jalon.accompaniment.appointment.Slot;
import fr.jalon.accompaniment.appointment.move.MoveAppointment.Asking;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A rendez-vous put off or called off. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rendez-vous d'accompagnement")
@RunOnVirtualThread
class MoveResource {
  private final MoveAppointment moveAppointment;
  private final IdempotentCreation creation;
  private final CurrentAgent agent;

  MoveResource(MoveAppointment moveAppointment, IdempotentCreation creation, CurrentAgent agent) {
    this.moveAppointment = moveAppointment;
    this.creation = creation;
    this.agent = agent;
  }

  @POST
  @Path("/rendez-vous/{id}/report")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Reporter un rendez-vous d'accompagnement",
      description =
          "Un autre rendez-vous le remplace. Demandé par la personne avant son jour, c'est une"
              + " excuse : le jour de la première prise compte toujours. Décidé par le service, le"
              + " rendez-vous reporté ne compte plus.")
  @APIResponse(
      responseCode = "201",
      description = "Le rendez-vous qui le remplace",
      content = @Content(schema = @Schema(implementation = AppointmentView.class)))
  public Response move(@PathParam("id") UUID id, @Valid @NotNull MoveRequest request) {
    return creation.create(
        request,
        () -> {
          var view =
              moveAppointment.move(
                  new AppointmentId(id),
                  new Slot(
                      request.startsAt().toInstant(),
                      request.minutes(),
                      request.place(),
                      Objects.requireNonNullElse(request.channel(), MeetingChannel.IN_PERSON)),
                  new Asking(request.askedBy(), request.movedOn(), request.reason(), agent.id()));
          return new Created("/rendez-vous/" + view.id(), view);
        });
  }

  @PUT
  @Path("/rendez-vous/{id}/annulation")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Annuler un rendez-vous d'accompagnement",
      description =
          "Rien ne le remplace. Demandée par la personne avant son jour, c'est une excuse et non"
              + " une absence injustifiée.")
  public AppointmentView callOff(@PathParam("id") UUID id, @Valid @NotNull CallOffRequest request) {
    return moveAppointment.callOff(
        new AppointmentId(id),
        new Asking(request.askedBy(), request.movedOn(), request.reason(), agent.id()));
  }

  @Schema(
      name = "MoveRequest",
      description = "Le rendez-vous qui en remplace un autre",
      examples =
          """
          {"startsAt": "2027-03-16T09:30:00+01:00", "minutes": 45, "askedBy": "PERSON",
           "place": "Maison des solidarités, Aurillac", "channel": "IN_PERSON"}\
          """)
  record MoveRequest(
      @NotNull OffsetDateTime startsAt,
      @Min(5) @Max(480) int minutes,
      @NotBlank @Size(max = 200) String place,
      @Schema(description = "IN_PERSON par défaut") @Nullable MeetingChannel channel,
      @NotNull(message = "Dites qui a demandé le report.") AskedBy askedBy,
      @Schema(description = "Jour du report ; aujourd'hui par défaut") @Nullable LocalDate movedOn,
      @Size(max = 500, message = "La raison a au plus 500 caractères.") @Nullable String reason) {}

  @Schema(
      name = "CallOffRequest",
      description = "L'annulation d'un rendez-vous",
      examples =
          """
          {"askedBy": "PERSON"}\
          """)
  record CallOffRequest(
      @NotNull(message = "Dites qui a demandé l'annulation.") AskedBy askedBy,
      @Schema(description = "Jour de l'annulation ; aujourd'hui par défaut")
          @Nullable LocalDate movedOn,
      @Size(max = 500, message = "La raison a au plus 500 caractères.") @Nullable String reason) {}
}
