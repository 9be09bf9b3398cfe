package fr.jalon.orientation.delivery;

import static fr.jalon.orientation.OrientationProblem.DELIVERY_NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.contracts.Channel;
import fr.jalon.orientation.carrier.Part;
import fr.jalon.orientation.delivery.Parcel.Purpose;
import fr.jalon.orientation.delivery.SettleDelivery.Word;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.OfFile;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One message: what it says, and what became of it. */
@Path("/envois")
@Tag(name = "Envois")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class DeliveryResource {
  private final DeliveryRepository deliveries;
  private final SettleDelivery settle;
  private final Letters letters;
  private final CurrentAgent agent;
  private final Clock clock;

  DeliveryResource(
      DeliveryRepository deliveries,
      SettleDelivery settle,
      Letters letters,
      CurrentAgent agent,
      Clock clock) {
    this.deliveries = deliveries;
    this.settle = settle;
    this.letters = letters;
    this.agent = agent;
    this.clock = clock;
  }

  @GET
  @Path("{id}")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire un envoi",
      description =
          "Ce qui a été envoyé, mot pour mot, avec ses empreintes, et ce qu'il est devenu.")
  public DeliveryView read(@PathParam("id") UUID id) {
    return view(id);
  }

  @GET
  @Path("{id}/lettre")
  @Produces(Part.PDF)
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Imprimer une lettre",
      description =
          "La lettre en PDF/A, l'adresse dans la fenêtre d'une enveloppe DL ou C5 : toujours les"
              + " mêmes octets.")
  @APIResponse(
      responseCode = "200",
      description = "PDF archivable et accessible (PDF/A-3a, PDF/UA)",
      content =
          @Content(
              mediaType = Part.PDF,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response letter(@PathParam("id") UUID id) {
    var letter = letters.paper(id);
    return Response.ok(new PdfOfFile(view(id).personId(), letter.content()), Part.PDF)
        .tag(new EntityTag(letter.sha256()))
        .build();
  }

  @PUT
  @Path("{id}/posting")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Dire qu'une lettre a été mise à la poste",
      description = "C'est ce jour-là que la personne est tenue pour convoquée.")
  public DeliveryView post(@PathParam("id") UUID id, @Valid @NotNull PostingRequest request) {
    return settled(id, new Word.Posted(date(request.postedOn(), "/postedOn")));
  }

  @PUT
  @Path("{id}/verification")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Dire si un envoi incertain est parti",
      description =
          "Après avoir demandé au prestataire. Parti : il n'est pas envoyé de nouveau. Pas parti :"
              + " il l'est.")
  public DeliveryView verify(@PathParam("id") UUID id, @Valid @NotNull Verification request) {
    return settled(
        id, request.left() ? new Word.Left(date(request.on(), "/on")) : new Word.NeverLeft());
  }

  @POST
  @Path("{id}/statut")
  @Allowed(
      value = {Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Recevoir le sort d'un envoi",
      description =
          "Appelé par le prestataire : remis, ou revenu. Un courriel ou un SMS revenu devient une"
              + " lettre à poster, s'il en est encore temps. Redire la même chose ne change rien.")
  public StatusView hear(@PathParam("id") UUID id, @Valid @NotNull StatusReport report) {
    var word =
        switch (report.status()) {
          case DELIVERED -> new Word.Delivered();
          case BOUNCED -> new Word.Bounced(report.code() == null ? "revenu" : report.code());
        };
    settle.handle(id, word, new Author(agent.id(), agent.name()));
    var view = view(id);
    return new StatusView(id, view.status());
  }

  private DeliveryView settled(UUID id, Word word) {
    settle.handle(id, word, new Author(agent.id(), agent.name()));
    return view(id);
  }

  private DeliveryView view(UUID id) {
    var row =
        deliveries
            .row(id)
            .orElseThrow(() -> DELIVERY_NOT_FOUND.because("Aucun envoi %s.".formatted(id)));
    return DeliveryView.of(row, deliveries.parts(id));
  }

  private AgentDate date(@Nullable LocalDate given, String pointer) {
    return AgentDate.of(given, LocalDate.now(clock), pointer);
  }

  @Schema(name = "PostingRequest")
  record PostingRequest(
      @Schema(
              description = "Jour de la mise à la poste ; aujourd'hui par défaut",
              examples = "2026-03-02")
          @Nullable LocalDate postedOn) {}

  @Schema(name = "VerificationRequest")
  record Verification(
      @Schema(description = "Le message est-il parti ?", examples = "true")
          @NotNull(message = "Dites si le message est parti.")
          Boolean left,
      @Schema(
              description = "Jour où il est parti ; aujourd'hui par défaut",
              examples = "2026-03-02")
          @Nullable LocalDate on) {}

  /** What a provider may tell. */
  enum Reported {
    DELIVERED,
    BOUNCED
  }

  @Schema(name = "DeliveryStatusReport")
  record StatusReport(
      @Schema(description = "Remis, ou revenu", examples = "BOUNCED")
          @NotNull(message = "Donnez le sort de l'envoi.")
          Reported status,
      @Schema(
              description = "Code donné par le prestataire, sans adresse ni numéro",
              examples = "5.1.1")
          @Pattern(
              regexp = "[A-Za-z0-9 ._-]{0,40}",
              message = "Un code a au plus 40 lettres, chiffres, points ou tirets.")
          @Nullable String code) {}

  @Schema(name = "DeliveryStatus")
  record StatusView(UUID id, DeliveryRow.Status status) {}

  @Schema(name = "DeliveryPart")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PartView(
      String name,
      String mediaType,
      @Schema(description = "Empreinte SHA-256 des octets, en hexadécimal") String sha256,
      @Schema(description = "Le contenu, quand c'est un texte") @Nullable String text) {

    static PartView of(Part part) {
      return new PartView(
          part.name(),
          part.mediaType(),
          part.sha256(),
          part.mediaType().startsWith("text/") ? part.asText() : null);
    }
  }

  @Schema(name = "Delivery")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DeliveryView(
      UUID id,
      UUID parcoursId,
      UUID personId,
      Purpose purpose,
      @Schema(description = "Ce dont il parle : la convocation, le rappel ou le rendez-vous")
          UUID subjectId,
      Channel channel,
      String recipient,
      String title,
      DeliveryRow.Status status,
      @Schema(description = "Nombre de fois où il a été confié au prestataire") int attempt,
      @Schema(description = "Prochain essai") @Nullable Instant dueAt,
      @Nullable LocalDate sentOn,
      @Nullable String reason,
      @Schema(description = "La lettre qui le remplace") @Nullable UUID replacedBy,
      Instant recordedAt,
      List<PartView> parts)
      implements OfFile {

    @Override
    public UUID fileId() {
      return personId;
    }

    static DeliveryView of(DeliveryRow row, List<Part> parts) {
      return new DeliveryView(
          row.id,
          row.parcoursId,
          row.personId,
          row.purpose,
          row.subjectId,
          row.channel,
          row.recipient,
          row.title,
          row.status,
          row.attempt,
          row.dueAt,
          row.sentOn,
          row.reason,
          row.replacedBy,
          row.recordedAt,
          parts.stream().map(PartView::of).toList());
    }
  }

  /** The bytes, and whose file they belong to for the trace of their reading. */
  private static final class PdfOfFile implements StreamingOutput, OfFile {
    private final UUID fileId;
    private final byte[] pdf;

    PdfOfFile(UUID fileId, byte[] pdf) {
      this.fileId = fileId;
      this.pdf = pdf;
    }

    @Override
    public UUID fileId() {
      return fileId;
    }

    @Override
    public void write(OutputStream output) throws IOException {
      output.write(pdf);
    }
  }
}
