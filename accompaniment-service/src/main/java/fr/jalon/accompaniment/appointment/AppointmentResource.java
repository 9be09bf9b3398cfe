package fr.jalon.accompaniment.appointment;

import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.contracts.Attendance;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
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

/** The rendez-vous of the follow-up. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rendez-vous d'accompagnement")
@RunOnVirtualThread
class AppointmentResource {
  private final IdempotentCreation creation;
  private final BookAppointment bookAppointment;
  private final CloseAppointment closeAppointment;

  AppointmentResource(
      IdempotentCreation creation,
      BookAppointment bookAppointment,
      CloseAppointment closeAppointment) {
    this.creation = creation;
    this.bookAppointment = bookAppointment;
    this.closeAppointment = closeAppointment;
  }

  @POST
  @Path("/accompagnements/{id}/rendez-vous")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Fixer un rendez-vous d'accompagnement",
      description =
          "Le premier rendez-vous est dû dans les quinze jours de l'orientation, pris et tenu."
              + " Tant qu'aucun n'est tenu, le suivant compte comme premier.")
  @APIResponse(
      responseCode = "201",
      description = "Rendez-vous fixé",
      content = @Content(schema = @Schema(implementation = AppointmentView.class)))
  public Response book(@PathParam("id") UUID id, @Valid @NotNull BookingRequest request) {
    return creation.create(
        request,
        () -> {
          var view =
              bookAppointment.handle(
                  new AccompanimentId(id),
                  new Slot(
                      request.startsAt().toInstant(),
                      request.minutes(),
                      request.place(),
                      Objects.requireNonNullElse(request.channel(), MeetingChannel.IN_PERSON)),
                  request.bookedOn());
          return new Created("/rendez-vous/" + view.id(), view);
        });
  }

  @PUT
  @Path("/rendez-vous/{id}/presence")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Dire ce qu'il est advenu d'un rendez-vous, ou le corriger",
      description =
          "Une correction s'ajoute à ce qui a été saisi sans l'effacer. Une absence n'entraîne"
              + " rien par elle-même.")
  public AppointmentView close(@PathParam("id") UUID id, @Valid @NotNull PresenceRequest request) {
    return closeAppointment.handle(new AppointmentId(id), request.attendance(), request.on());
  }

  @Schema(
      description = "Un rendez-vous à fixer",
      examples =
          """
          {"startsAt": "2027-03-09T09:30:00+01:00", "minutes": 45,
           "place": "Maison des solidarités, Aurillac"}\
          """)
  record BookingRequest(
      @NotNull OffsetDateTime startsAt,
      @Min(5) @Max(480) int minutes,
      @NotBlank @Size(max = 200) String place,
      @Schema(description = "IN_PERSON par défaut") @Nullable MeetingChannel channel,
      @Schema(description = "Jour de la prise ; aujourd'hui par défaut")
          @Nullable LocalDate bookedOn) {}

  @Schema(
      description = "L'issue d'un rendez-vous",
      examples =
          """
          {"attendance": "HONOURED"}\
          """)
  record PresenceRequest(
      @NotNull Attendance attendance,
      @Schema(
              description =
                  "Jour de tenue, ou de constat ; par défaut le jour prévu (aujourd'hui pour une"
                      + " annulation par le service)")
          @Nullable LocalDate on) {}
}
