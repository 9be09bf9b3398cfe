package fr.jalon.orientation.convocation;

import static fr.jalon.orientation.OrientationProblem.CONVOCATION_NOT_A_LETTER;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.contracts.Channel;
import fr.jalon.orientation.carrier.Part;
import fr.jalon.orientation.convocation.ConvocationRepository.Delivered;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.OfFile;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A convocation, kept as proof. */
@Path("/convocations/{id}")
@Tag(name = "Convocations", description = "Convocations et leur preuve.")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ConvocationResource {
  private final ConvocationRepository convocations;

  ConvocationResource(ConvocationRepository convocations) {
    this.convocations = convocations;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire une convocation",
      description =
          "Le texte tel qu'il a été rédigé, et l'empreinte qui prouve qu'il n'a pas changé.")
  public ConvocationView read(@PathParam("id") UUID id) {
    return ConvocationView.of(convocations.convocation(id), convocations.delivery(id));
  }

  @GET
  @Path("document")
  @Produces(Part.PDF)
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Imprimer la lettre d'une convocation",
      description =
          "La lettre en PDF/A accessible, l'adresse dans la fenêtre d'une enveloppe DL ou C5 ;"
              + " toujours les mêmes octets (l'ETag est leur empreinte SHA-256).")
  @APIResponse(
      responseCode = "200",
      description = "PDF archivable et accessible (PDF/A-3a, PDF/UA)",
      content =
          @Content(
              mediaType = Part.PDF,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response document(@PathParam("id") UUID id) {
    var convocation = convocations.convocation(id);
    var letter =
        convocations
            .document(id)
            .orElseThrow(() ->
                CONVOCATION_NOT_A_LETTER.because("Seule une convocation par courrier l'est."));
    return Response.ok(new PdfOfFile(convocation.person().value(), letter.content()), Part.PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "inline; filename=\"convocation-%s.pdf\"".formatted(id))
        .tag(new EntityTag(letter.sha256()))
        .build();
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ConvocationView(
      UUID id,
      UUID parcoursId,
      UUID personId,
      @Nullable UUID rendezVousId,
      Channel channel,
      @Schema(description = "Jour de l'envoi ; absent tant qu'elle n'est pas partie")
          @Nullable LocalDate sentOn,
      String sentBy,
      @Schema(description = "Texte exact de la convocation") String content,
      @Schema(description = "Empreinte SHA-256 du texte en UTF-8, en hexadécimal") String sha256,
      @Schema(description = "Son envoi, quand le logiciel s'en charge") @Nullable UUID deliveryId,
      @Schema(description = "État de cet envoi", examples = "QUEUED") @Nullable String delivery)
      implements OfFile {

    @Override
    public UUID fileId() {
      return personId;
    }

    static ConvocationView of(Convocation convocation, Optional<Delivered> delivery) {
      return new ConvocationView(
          convocation.id(),
          convocation.parcours().value(),
          convocation.person().value(),
          convocation.rendezVousId().orElse(null),
          convocation.channel(),
          convocation.sentOn().or(() -> delivery.map(Delivered::sentOn)).orElse(null),
          convocation.sentBy(),
          convocation.content(),
          convocation.sha256(),
          delivery.map(Delivered::id).orElse(null),
          delivery.map(Delivered::status).orElse(null));
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
