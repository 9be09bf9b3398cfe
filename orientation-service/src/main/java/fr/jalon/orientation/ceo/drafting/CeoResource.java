package fr.jalon.orientation.ceo;

import static fr.jalon.orientation.OrientationProblem.ORIENTATION_NOT_DECIDED;

import fr.jalon.orientation.ceo.DrawingUpResource.CeoRequest;
import fr.jalon.platform.http.ETags;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.OfFile;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A CEO, its draft while it is one, and its document. */
@Path("/ceo/{id}")
@Tag(name = "Contrat d'engagements et d'orientation")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class CeoResource {
  private static final String PDF = "application/pdf";

  private final ReviseCeo reviseCeo;
  private final CeoRepository ceos;
  private final CeoDocument document;

  CeoResource(ReviseCeo reviseCeo, CeoRepository ceos, CeoDocument document) {
    this.reviseCeo = reviseCeo;
    this.ceos = ceos;
    this.document = document;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire un contrat d'engagements et d'orientation",
      description = "L'ETag de la réponse est à rendre en If-Match pour modifier le projet.")
  @APIResponse(
      responseCode = "200",
      description = "Le contrat et son ETag",
      content = @Content(schema = @Schema(implementation = CeoView.class)))
  public Response read(@PathParam("id") UUID id) {
    return answer(ceos.ceo(id));
  }

  @PUT
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Modifier le projet de contrat",
      description =
          "À condition d'avoir lu la dernière version (If-Match). Dès la première signature, le"
              + " texte ne change plus.")
  @APIResponse(
      responseCode = "200",
      description = "Le projet modifié et son nouvel ETag",
      content = @Content(schema = @Schema(implementation = CeoView.class)))
  public Response revise(
      @PathParam("id") UUID id,
      @Parameter(description = "ETag de la version lue", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Valid @NotNull CeoRequest request) {
    return answer(reviseCeo.handle(id, ifMatch, request.terms()));
  }

  private static Response answer(Ceo ceo) {
    return Response.ok(CeoView.of(ceo)).tag(ETags.of(ceo.version())).build();
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
          @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response pdf(@PathParam("id") UUID id) {
    var ceo = ceos.ceo(id);
    var sealed =
        ceos.document(id)
            .orElseGet(() ->
                SealedDocument.of(
                    document.render(
                        ceo,
                        ceos.followUp(ceo.head().parcours())
                            .orElseThrow(() ->
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
}
