package fr.jalon.orientation.appointment;

import fr.jalon.orientation.appointment.RendezVousResource.RendezVousView;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Fixing a rendez-vous d'orientation. */
@Path("/parcours/{id}/rendez-vous")
@Tag(name = "Rendez-vous")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class BookingResource {
  private final BookRendezVous bookRendezVous;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;

  BookingResource(BookRendezVous bookRendezVous, CurrentAgent agent, IdempotentCreation creation) {
    this.bookRendezVous = bookRendezVous;
    this.agent = agent;
    this.creation = creation;
  }

  @POST
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
                  new ParcoursId(id),
                  request.slotId(),
                  request.bookedOn(),
                  new Author(agent.id(), agent.name()));
          return new Created(
              "/rendez-vous/" + booked.booking().id(), RendezVousView.of(booked, List.of()));
        });
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
}
