package fr.jalon.orientation.suspension.procedure;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.suspension.Suspension;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Informing the person, and hearing what they answer. */
@Path("/suspensions/{id}")
@Tag(name = "Suspensions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class SuspensionNoticeResource {
  private final ServeNotice serveNotice;
  private final DeliverNotice deliverNotice;
  private final RecordObservations recordObservations;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;

  SuspensionNoticeResource(
      ServeNotice serveNotice,
      DeliverNotice deliverNotice,
      RecordObservations recordObservations,
      CurrentAgent agent,
      IdempotentCreation creation) {
    this.serveNotice = serveNotice;
    this.deliverNotice = deliverNotice;
    this.recordObservations = recordObservations;
    this.agent = agent;
    this.creation = creation;
  }

  @POST
  @Path("/notification")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Informer la personne par écrit",
      description =
          "Rédige le courrier (faits, motif, clause, suites possibles, délai, assistance), qui est"
              + " gardé mot pour mot avec son empreinte. Sans lui, rien ne peut être décidé.")
  @APIResponse(
      responseCode = "201",
      description = "Courrier gardé",
      content = @Content(schema = @Schema(implementation = MoveView.class)))
  public Response serve(@PathParam("id") UUID id, @Valid @NotNull NoticeRequest request) {
    return creation.create(
        request,
        () ->
            moved(serveNotice.handle(id, request.channel().channel(), request.sentOn(), author())));
  }

  @POST
  @Path("/reception")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Enregistrer la réception du courrier",
      description =
          "Le délai pour présenter des observations court du lendemain ; s'il finit un jour non"
              + " ouvrable, il est reporté au premier jour ouvrable.")
  @APIResponse(
      responseCode = "201",
      description = "Délai ouvert",
      content = @Content(schema = @Schema(implementation = MoveView.class)))
  public Response deliver(@PathParam("id") UUID id, @Valid @NotNull DeliveryRequest request) {
    return creation.create(
        request, () -> moved(deliverNotice.handle(id, request.deliveredOn(), author())));
  }

  @POST
  @Path("/observations")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Enregistrer les observations de la personne",
      description =
          "Écrites ou dites, seule ou assistée ; reçues même en retard, tant que rien n'est"
              + " décidé. Qui décide doit les avoir lues.")
  @APIResponse(
      responseCode = "201",
      description = "Observations gardées",
      content = @Content(schema = @Schema(implementation = MoveView.class)))
  public Response observe(@PathParam("id") UUID id, @Valid @NotNull ObservationsRequest request) {
    return creation.create(
        request,
        () ->
            moved(
                recordObservations.handle(
                    id, request.text().strip(), request.receivedOn(), author())));
  }

  private Author author() {
    return new Author(agent.id(), agent.name());
  }

  private static Created moved(Suspension suspension) {
    return new Created("/suspensions/" + suspension.proposal().id(), MoveView.of(suspension));
  }

  @Schema(name = "SuspensionNoticeRequest")
  record NoticeRequest(
      @Schema(
              description = "Canal : courrier (POST) ou remise en main propre (HAND)",
              examples = "POST")
          @NotNull(message = "Donnez le canal.")
          NoticeChannel channel,
      @Schema(description = "Jour de l'envoi ; aujourd'hui par défaut", examples = "2026-03-10")
          @Nullable LocalDate sentOn) {}

  @Schema(name = "SuspensionDeliveryRequest")
  record DeliveryRequest(
      @Schema(
              description =
                  "Jour de la réception ou de la première présentation ; aujourd'hui par défaut",
              examples = "2026-03-12")
          @Nullable LocalDate deliveredOn) {}

  @Schema(name = "SuspensionObservationsRequest")
  record ObservationsRequest(
      @Schema(
              description = "Ce que la personne a répondu, jamais transmis à un autre service",
              examples = "La personne dit avoir été hospitalisée et l'atteste.")
          @NotBlank(message = "Donnez les observations.")
          @Size(max = 10000, message = "Les observations ont au plus 10 000 caractères.")
          String text,
      @Schema(
              description = "Jour où elles ont été reçues ; aujourd'hui par défaut",
              examples = "2026-03-20")
          @Nullable LocalDate receivedOn) {
    @Override
    public String toString() {
      return "ObservationsRequest[…]";
    }
  }

  /** How a notice may reach somebody with a date that can be proved. */
  enum NoticeChannel {
    POST,
    HAND;

    Channel channel() {
      return switch (this) {
        case POST -> Channel.POST;
        case HAND -> Channel.HAND;
      };
    }
  }
}
