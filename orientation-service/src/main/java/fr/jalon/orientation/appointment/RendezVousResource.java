package fr.jalon.orientation.appointment;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.contracts.Attendance;
import fr.jalon.orientation.appointment.RendezVous.Closed;
import fr.jalon.orientation.appointment.RendezVousRepository.Statement;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.OfFile;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A rendez-vous d'orientation, and what became of it. */
@Path("/rendez-vous/{id}")
@Tag(name = "Rendez-vous")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class RendezVousResource {
  private final RecordAttendance recordAttendance;
  private final RendezVousRepository rendezVous;
  private final CurrentAgent agent;

  RendezVousResource(
      RecordAttendance recordAttendance, RendezVousRepository rendezVous, CurrentAgent agent) {
    this.recordAttendance = recordAttendance;
    this.rendezVous = rendezVous;
    this.agent = agent;
  }

  @GET
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
  @Path("presence")
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
    var author = new Author(agent.id(), agent.name());
    var closed = recordAttendance.handle(id, request.attendance(), request.on(), author);
    return RendezVousView.of(closed, rendezVous.statements(id));
  }

  @Schema(name = "AttendanceRequest")
  record AttendanceRequest(
      @Schema(description = "Ce qu'est devenu le rendez-vous", examples = "HONOURED")
          @NotNull(message = "Dites si la personne est venue.")
          Attendance attendance,
      @Schema(
              description =
                  "Jour où la personne est venue (celui du rendez-vous) ou a manqué (par défaut"
                      + " celui du rendez-vous), où l'excuse ou l'annulation a été dite (par défaut"
                      + " aujourd'hui)",
              examples = "2026-03-12")
          @Nullable LocalDate on) {}

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
