package fr.jalon.orientation.ceo.paper;

import fr.jalon.orientation.ceo.Ceo;
import fr.jalon.orientation.ceo.CeoRepository;
import fr.jalon.platform.document.SealedDocument;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The document of a CEO. */
@Path("/ceo/{id}/pdf")
@Tag(name = "Contrat d'engagements et d'orientation")
@Blocking
class CeoPaperResource {
  private static final String PDF = "application/pdf";

  private final CeoRepository ceos;
  private final CeoPaper paper;

  CeoPaperResource(CeoRepository ceos, CeoPaper paper) {
    this.ceos = ceos;
    this.paper = paper;
  }

  @GET
  @Produces(PDF)
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Obtenir le document du contrat",
      description =
          "Signé des deux parties : le document scellé, toujours le même (l'ETag est son empreinte"
              + " SHA-256). Sinon : un projet à faire signer, marqué comme tel. Il porte le contrat"
              + " en données (contrat.json).")
  @APIResponse(
      responseCode = "200",
      description = "PDF archivable et accessible (PDF/A-3a, PDF/UA-1)",
      content =
          @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response pdf(@PathParam("id") UUID id) {
    var ceo = ceos.ceo(id);
    var document = ceos.document(id).orElseGet(() -> draft(ceo));
    return Response.ok(new PdfOfFile(ceo.head().person().value(), document.bytes()), PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"ceo-%s.pdf\"".formatted(id))
        .tag(new EntityTag(document.sha256()))
        .build();
  }

  private SealedDocument draft(Ceo ceo) {
    return paper.print(ceo, ceos.drawnOn(ceo)).document();
  }

  /** The bytes, and whose file they belong to for the trace of their reading. */
  @SuppressWarnings("ArrayRecordComponent") // written once, compared with nothing
  private record PdfOfFile(UUID fileId, byte[] bytes) implements OfFile, StreamingOutput {
    @Override
    public void write(OutputStream output) throws IOException {
      output.write(bytes);
    }
  }
}
