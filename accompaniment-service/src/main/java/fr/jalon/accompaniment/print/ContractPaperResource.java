package fr.jalon.accompaniment.print;

import fr.jalon.accompaniment.contract.ContractId;
import fr.jalon.accompaniment.contract.ReadContract;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.OfFile;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** The contract on paper. */
@Path("/")
@Tag(name = "Contrats")
@RunOnVirtualThread
class ContractPaperResource {
  private static final String PDF = "application/pdf";

  private final ReadContract readContract;
  private final IdentityClient identities;
  private final ContractPaper paper;

  ContractPaperResource(ReadContract readContract, IdentityClient identities, ContractPaper paper) {
    this.readContract = readContract;
    this.identities = identities;
    this.paper = paper;
  }

  @GET
  @Path("/contrats/{id}/pdf")
  @Produces(PDF)
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Imprimer un contrat",
      description =
          "PDF/A balisé, au nom de la personne, demandé à orientation-service au moment de"
              + " l'impression et conservé nulle part. L'empreinte SHA-256 imprimée est celle du"
              + " contenu signé.")
  @APIResponse(
      responseCode = "200",
      description = "Le contrat en PDF",
      content =
          @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response print(@PathParam("id") UUID id) {
    var contract = readContract.handle(new ContractId(id));
    var subject = contract.file().subject();
    var bytes = paper.print(contract, identities.nameOf(subject.personId()));
    return Response.ok(new PdfFile(subject.parcoursId(), bytes), PDF)
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
