package fr.jalon.orientation.ceo;

import static fr.jalon.orientation.OrientationProblem.ORIENTATION_NOT_DECIDED;

import fr.jalon.orientation.ceo.SignCeo.Order;
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
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
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

/** Signing a CEO, and its document. */
@Path("/ceo/{id}")
@Tag(name = "Contrat d'engagements et d'orientation")
@Blocking
class CeoSigningResource {
  private static final String PDF = "application/pdf";

  private final SignCeo signCeo;
  private final CeoRepository ceos;
  private final CeoDocument document;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;

  CeoSigningResource(
      SignCeo signCeo,
      CeoRepository ceos,
      CeoDocument document,
      CurrentAgent agent,
      IdempotentCreation creation) {
    this.signCeo = signCeo;
    this.ceos = ceos;
    this.document = document;
    this.agent = agent;
    this.creation = creation;
  }

  @POST
  @Path("signatures")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Signer le contrat d'engagements et d'orientation",
      description =
          "Une signature par partie : la personne (devant l'agent), le département (par l'agent). À la"
              + " seconde, le document est produit, scellé et ne change plus.")
  @APIResponse(
      responseCode = "201",
      description = "Signature prise",
      content = @Content(schema = @Schema(implementation = CeoView.class)))
  public Response sign(@PathParam("id") UUID id, @Valid @NotNull SignatureRequest request) {
    return creation.create(
        request,
        () -> {
          var order =
              new Order(
                  request.signatory(),
                  request.signedOn(),
                  Optional.ofNullable(request.place()).map(String::strip),
                  agent.name());
          return new Created("/ceo/" + id, CeoView.of(signCeo.handle(id, order)));
        });
  }

  @GET
  @Path("pdf")
  @Produces(PDF)
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Obtenir le document du contrat",
      description =
          "Signé des deux parties : le document scellé, toujours le même (l'ETag est son empreinte"
              + " SHA-256). Sinon : un projet à faire signer, marqué comme tel.")
  @APIResponse(
      responseCode = "200",
      description = "PDF archivable et accessible (PDF/A-2a, PDF/UA)",
      content =
          @Content(
              mediaType = PDF,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response pdf(@PathParam("id") UUID id) {
    var ceo = ceos.ceo(id);
    var sealed =
        ceos.document(id)
            .orElseGet(
                () ->
                    SealedDocument.of(
                        document.render(
                            ceo,
                            ceos.followUp(ceo.head().parcours())
                                .orElseThrow(
                                    () ->
                                        ORIENTATION_NOT_DECIDED.because(
                                            "Décidez d'abord l'orientation.")))));
    return Response.ok(new PdfOfFile(ceo.head().person().value(), sealed.pdf()), PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"ceo-%s.pdf\"".formatted(id))
        .tag(new EntityTag(sealed.sha256()))
        .build();
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

  @Schema(name = "SignatureRequest")
  record SignatureRequest(
      @Schema(description = "Partie qui signe", examples = "PERSON")
          @NotNull(message = "Dites qui signe.")
          Signatory signatory,
      @Schema(
              description = "Jour de la signature ; aujourd'hui par défaut",
              examples = "2026-03-12")
          @Nullable LocalDate signedOn,
      @Schema(description = "Lieu de la signature", examples = "Aurillac")
          @Size(max = 200, message = "Le lieu a au plus 200 caractères.")
          @Nullable String place) {}
}
