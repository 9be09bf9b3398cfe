package fr.jalon.accompaniment.print;

import fr.jalon.accompaniment.contract.ContractId;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.OfFile;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The contract on paper. */
@Path("/contrats/{id}/pdf")
@Tag(name = "Contrats")
@RunOnVirtualThread
class ContractPaperResource {
  private static final String PDF = "application/pdf";

  private final PrintContract printContract;
  private final CurrentAgent agent;

  ContractPaperResource(PrintContract printContract, CurrentAgent agent) {
    this.printContract = printContract;
    this.agent = agent;
  }

  @GET
  @Produces(PDF)
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Imprimer un contrat",
      description =
          "PDF/A balisé, au nom de la personne, demandé à orientation-service au moment de"
              + " l'impression et conservé nulle part. Il porte le contrat en données"
              + " (contrat.json), dont l'empreinte SHA-256 est imprimée. Signé des deux parties,"
              + " chaque exemplaire est reconnu ensuite par la vérification.")
  @APIResponse(
      responseCode = "200",
      description = "Le contrat en PDF",
      content =
          @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response print(
      @PathParam("id") UUID id,
      @Parameter(
              description =
                  "Version à imprimer ; par défaut celle qui engage, ou le dernier projet",
              example = "1")
          @QueryParam("version")
          @Nullable Long version) {
    var copy = printContract.handle(new ContractId(id), version, agent.id());
    return Response.ok(new PdfFile(copy.parcours(), copy.document().bytes()), PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"contrat-%s.pdf\"".formatted(id))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** A printed contract on its way to the agent who asked, in the file of one person. */
  @SuppressWarnings("ArrayRecordComponent") // written once, compared with nothing
  record PdfFile(UUID fileId, byte[] bytes) implements OfFile, StreamingOutput {

    @Override
    public void write(OutputStream out) throws IOException {
      out.write(bytes);
    }
  }
}
