package fr.jalon.orientation.notice;

import static fr.jalon.orientation.OrientationProblem.ORIENTATION_NOTICE_NOT_FOUND;

import fr.jalon.contracts.Channel;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Telling a person their orientation. */
@Path("/parcours/{id}/orientation/notification")
@Tag(name = "Orientation")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class NoticeResource {
  private final NotifyOrientation notifyOrientation;
  private final NoticeRepository notices;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;
  private final Clock clock;

  NoticeResource(
      NotifyOrientation notifyOrientation,
      NoticeRepository notices,
      CurrentAgent agent,
      IdempotentCreation creation,
      Clock clock) {
    this.notifyOrientation = notifyOrientation;
    this.notices = notices;
    this.agent = agent;
    this.creation = creation;
    this.clock = clock;
  }

  @POST
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Notifier l'orientation à la personne",
      description =
          "Imprime la lettre de la dernière décision, la garde comme preuve et date la"
              + " notification. Sous le régime de 2025, le mois du contrat court de ce jour (C."
              + " trav. D. 5411-14-1). Une décision n'est notifiée qu'une fois.")
  @APIResponse(
      responseCode = "201",
      description = "Notification inscrite",
      content = @Content(schema = @Schema(implementation = NoticeView.class)))
  public Response tell(@PathParam("id") UUID id, @Valid @NotNull NoticeRequest request) {
    return creation.create(
        request,
        () -> {
          var notice =
              notifyOrientation.handle(
                  new ParcoursId(id),
                  request.channel(),
                  AgentDate.of(request.notifiedOn(), LocalDate.now(clock), "/notifiedOn"),
                  new Author(agent.id(), agent.name()),
                  clock.instant());
          return new Created(
              "/parcours/%s/orientation/notification".formatted(id), NoticeView.of(notice));
        });
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire la dernière notification",
      description = "Par quel canal, quel jour, par qui, et l'empreinte de la lettre.")
  public NoticeView read(@PathParam("id") UUID id) {
    return NoticeView.of(latest(id));
  }

  @GET
  @Path("/pdf")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Produces("application/pdf")
  @Operation(
      summary = "Lire la lettre de notification",
      description = "Le document PDF/A tel qu'il a été envoyé, octet pour octet.")
  @APIResponse(
      responseCode = "200",
      description = "La lettre",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response letter(@PathParam("id") UUID id) {
    var notice = latest(id);
    return Response.ok(new LetterOfFile(notice.personId(), notices.pdf(notice)))
        .header("Content-Disposition", "inline; filename=\"orientation.pdf\"")
        .build();
  }

  /** The bytes, and whose file they belong to for the trace of their reading. */
  @SuppressWarnings("ArrayRecordComponent") // written once, compared with nothing
  private record LetterOfFile(UUID fileId, byte[] bytes) implements OfFile, StreamingOutput {
    @Override
    public void write(OutputStream output) throws IOException {
      output.write(bytes);
    }
  }

  private Notice latest(UUID id) {
    return notices
        .latest(new ParcoursId(id))
        .orElseThrow(
            () -> ORIENTATION_NOTICE_NOT_FOUND.because("Aucune lettre pour %s.".formatted(id)));
  }

  @Schema(name = "OrientationNoticeRequest")
  record NoticeRequest(
      @Schema(description = "Canal", examples = "POST")
          @NotNull(message = "Donnez le canal de la notification.")
          Channel channel,
      @Schema(
              description = "Jour de la notification ; aujourd'hui par défaut",
              examples = "2026-03-13")
          @Nullable LocalDate notifiedOn) {}

  @Schema(name = "OrientationNotice")
  record NoticeView(
      UUID orientationId,
      UUID parcoursId,
      UUID personId,
      @Schema(description = "Rang de la décision notifiée") int rank,
      Channel channel,
      LocalDate notifiedOn,
      @Schema(description = "Empreinte SHA-256 de la lettre") String sha256,
      @Schema(description = "Agent qui a notifié") String notifiedBy)
      implements OfFile {

    @Override
    public UUID fileId() {
      return personId;
    }

    static NoticeView of(Notice notice) {
      return new NoticeView(
          notice.orientationId(),
          notice.parcoursId(),
          notice.personId(),
          notice.rank(),
          notice.channel(),
          notice.notifiedOn(),
          notice.pdfSha256(),
          notice.notifiedByName());
    }
  }
}
