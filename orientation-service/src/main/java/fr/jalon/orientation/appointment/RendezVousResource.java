package fr.jalon.orientation.appointment;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.contracts.Attendance;
import fr.jalon.orientation.appointment.RendezVous.Closed;
import fr.jalon.orientation.appointment.RendezVousRepository.Statement;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Rendez-vous d'orientation: fixing one, and saying what became of it. */
@Path("/")
@Tag(name = "Rendez-vous")
@Blocking
class RendezVousResource {
  private final BookRendezVous bookRendezVous;
  private final RecordAttendance recordAttendance;
  private final RendezVousRepository rendezVous;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;

  RendezVousResource(
      BookRendezVous bookRendezVous,
      RecordAttendance recordAttendance,
      RendezVousRepository rendezVous,
      CurrentAgent agent,
      IdempotentCreation creation) {
    this.bookRendezVous = bookRendezVous;
    this.recordAttendance = recordAttendance;
    this.rendezVous = rendezVous;
    this.agent = agent;
    this.creation = creation;
  }

  @POST
  @Path("parcours/{id}/rendez-vous")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Prendre un rendez-vous d'orientation",
      description =
          "Donne un créneau libre à la personne. Si deux agents prennent le même créneau au même"
              + " moment, un seul l'obtient ; l'autre reçoit un refus 409 « créneau déjà pris ».")
  @APIResponse(
      responseCode = "201",
      description = "Rendez-vous pris",
      content = @Content(schema = @Schema(implementation = RendezVousView.class)))
  public Response book(@PathParam("id") UUID id, @Valid @NotNull BookingRequest request) {
    return creation.create(
        request,
        () -> {
          var booked =
              bookRendezVous.handle(
                  new ParcoursId(id), request.slotId(), request.bookedOn(), author());
          return new Created(
              "/rendez-vous/" + booked.booking().id(), RendezVousView.of(booked, List.of()));
        });
  }

  @GET
  @Path("rendez-vous/{id}")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire un rendez-vous",
      description = "Avec tout ce qui a été dit de la présence, corrections comprises.")
  public RendezVousView read(@PathParam("id") UUID id) {
    return RendezVousView.of(rendezVous.rendezVous(id), rendezVous.statements(id));
  }

  @PUT
  @Path("rendez-vous/{id}/presence")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Dire ce qu'est devenu un rendez-vous",
      description =
          "Venu, excusé, absent sans excuse ou annulé par le service. Venu et absent ne se disent"
              + " qu'à partir du jour du rendez-vous. Une correction garde la trace de ce qui avait"
              + " été dit. L'absence ne suspend rien d'elle-même et ne libère pas le créneau ; un"
              + " nouveau rendez-vous peut être pris.")
  public RendezVousView attend(
      @PathParam("id") UUID id, @Valid @NotNull AttendanceRequest request) {
    var closed = recordAttendance.handle(id, request.attendance(), request.on(), author());
    return RendezVousView.of(closed, rendezVous.statements(id));
  }

  private Author author() {
    return new Author(agent.id(), agent.name());
  }

  @Schema(name = "BookingRequest")
  record BookingRequest(
      @Schema(description = "Créneau libre, pris dans GET /creneaux?libres=true")
          @NotNull(message = "Donnez le créneau.")
          UUID slotId,
      @Schema(
              description = "Jour de la prise de rendez-vous ; aujourd'hui par défaut",
              examples = "2026-03-02")
          @Nullable LocalDate bookedOn) {}

  @Schema(name = "AttendanceRequest")
  record AttendanceRequest(
      @Schema(description = "Ce qu'est devenu le rendez-vous", examples = "HONOURED")
          @NotNull(message = "Dites si la personne est venue.")
          Attendance attendance,
      @Schema(
              description =
                  "Jour où la personne est venue ou a manqué (par défaut celui du rendez-vous), où"
                      + " l'excuse ou l'annulation a été dite (par défaut aujourd'hui)",
              examples = "2026-03-12")
          @Nullable LocalDate on) {}

  @Schema(name = "RendezVous")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RendezVousView(
      UUID id,
      UUID parcoursId,
      UUID personId,
      UUID slotId,
      LocalDate bookedOn,
      LocalDate scheduledOn,
      RendezVousRow.Status status,
      @Nullable Attendance attendance,
      @Nullable LocalDate on,
      @Schema(description = "Tout ce qui a été dit de la présence, du plus ancien au plus récent")
          List<StatementView> statements)
      implements OfFile {

    @Override
    public UUID fileId() {
      return personId;
    }

    static RendezVousView of(RendezVous rendezVous, List<Statement> statements) {
      var booking = rendezVous.booking();
      var closed = rendezVous instanceof Closed known ? known : null;
      return new RendezVousView(
          booking.id(),
          booking.parcours().value(),
          booking.person().value(),
          booking.slotId(),
          booking.bookedOn(),
          booking.scheduledOn(),
          closed == null ? RendezVousRow.Status.BOOKED : RendezVousRow.Status.CLOSED,
          closed == null ? null : closed.attendance(),
          closed == null ? null : closed.on(),
          statements.stream().map(StatementView::of).toList());
    }
  }

  @Schema(name = "AttendanceStatement")
  record StatementView(Attendance attendance, LocalDate on, String by, Instant recordedAt) {
    static StatementView of(Statement statement) {
      return new StatementView(
          statement.attendance(), statement.on(), statement.by(), statement.recordedAt());
    }
  }
}
