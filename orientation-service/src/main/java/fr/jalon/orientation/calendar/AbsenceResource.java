package fr.jalon.orientation.calendar;

import fr.jalon.orientation.calendar.CalendarRepository.ToMove;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.http.Page;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** When a conseiller receives nobody. */
@Path("/conseillers/{id}/absences")
@Tag(name = "Rendez-vous")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class AbsenceResource {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final DeclareAbsence declareAbsence;
  private final CancelAbsence cancelAbsence;
  private final CalendarRepository calendar;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;

  AbsenceResource(
      DeclareAbsence declareAbsence,
      CancelAbsence cancelAbsence,
      CalendarRepository calendar,
      CurrentAgent agent,
      IdempotentCreation creation) {
    this.declareAbsence = declareAbsence;
    this.cancelAbsence = cancelAbsence;
    this.calendar = calendar;
    this.agent = agent;
    this.creation = creation;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les absences d'un conseiller",
      description = "Celles qui ne sont pas annulées, de la plus ancienne à la plus récente.")
  public Page<AbsenceView> list(@PathParam("id") UUID id) {
    return new Page<>(calendar.absencesOf(id).stream().map(AbsenceView::of).toList(), null);
  }

  @POST
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Déclarer une absence",
      description =
          "Retire les créneaux de la période et nomme les rendez-vous déjà pris qui sont à"
              + " déplacer ; aucun n'est déplacé ni annulé tout seul. Le motif n'est pas demandé.")
  @APIResponse(
      responseCode = "201",
      description = "Absence déclarée",
      content = @Content(schema = @Schema(implementation = DeclaredView.class)))
  public Response declare(@PathParam("id") UUID id, @Valid @NotNull AbsenceRequest request) {
    return creation.create(
        request,
        () -> {
          var declared =
              declareAbsence.handle(
                  id, request.startsAt(), request.endsAt(), new Author(agent.id(), agent.name()));
          return new Created(
              "/conseillers/%s/absences/%s".formatted(id, declared.absence().id()),
              new DeclaredView(
                  AbsenceView.of(declared.absence()), declared.withdrawn(), declared.toMove()));
        });
  }

  @DELETE
  @Path("{absence}")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Annuler une absence",
      description =
          "Rend les créneaux retirés, sauf ceux d'une autre absence. L'annuler deux fois ne change"
              + " rien.")
  @APIResponse(responseCode = "204", description = "Absence annulée")
  public void cancel(@PathParam("id") UUID id, @PathParam("absence") UUID absence) {
    cancelAbsence.handle(id, absence, new Author(agent.id(), agent.name()));
  }

  @Schema(name = "AbsenceRequest")
  record AbsenceRequest(
      @Schema(description = "Premier jour", examples = "2026-07-13")
          @NotNull(message = "Donnez le premier jour.")
          LocalDate fromOn,
      @Schema(description = "Dernier jour", examples = "2026-07-31")
          @NotNull(message = "Donnez le dernier jour.")
          LocalDate untilOn,
      @Schema(
              description = "À partir de, le premier jour ; dès le matin par défaut",
              examples = "13:00",
              implementation = String.class)
          @Nullable LocalTime fromTime,
      @Schema(
              description = "Jusqu'à, le dernier jour ; jusqu'au soir par défaut",
              examples = "12:00",
              implementation = String.class)
          @Nullable LocalTime untilTime) {
    OffsetDateTime startsAt() {
      return fromOn
          .atTime(fromTime == null ? LocalTime.MIN : fromTime)
          .atZone(PARIS)
          .toOffsetDateTime();
    }

    OffsetDateTime endsAt() {
      return (untilTime == null ? untilOn.plusDays(1).atStartOfDay() : untilOn.atTime(untilTime))
          .atZone(PARIS)
          .toOffsetDateTime();
    }
  }

  @Schema(name = "Absence")
  record AbsenceView(UUID id, OffsetDateTime startsAt, OffsetDateTime endsAt) {
    static AbsenceView of(Absence absence) {
      return new AbsenceView(
          absence.id(),
          absence.startsAt().atZoneSameInstant(PARIS).toOffsetDateTime(),
          absence.endsAt().atZoneSameInstant(PARIS).toOffsetDateTime());
    }
  }

  @Schema(name = "DeclaredAbsence")
  record DeclaredView(
      AbsenceView absence,
      @Schema(description = "Créneaux retirés") int withdrawn,
      @Schema(description = "Rendez-vous à déplacer") List<ToMove> toMove) {}
}
