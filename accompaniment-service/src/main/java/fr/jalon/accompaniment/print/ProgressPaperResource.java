package fr.jalon.accompaniment.print;

import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.progress.ReadProgress;
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

/** How far a person has come, on paper. */
@Path("/")
@Tag(name = "Carnet de bord")
@RunOnVirtualThread
class ProgressPaperResource {
  private static final String PDF = "application/pdf";

  private final ReadProgress readProgress;
  private final IdentityClient identities;
  private final ProgressPaper paper;

  ProgressPaperResource(ReadProgress readProgress, IdentityClient identities, ProgressPaper paper) {
    this.readProgress = readProgress;
    this.identities = identities;
    this.paper = paper;
  }

  @GET
  @Path("/accompagnements/{id}/progression/pdf")
  @Produces(PDF)
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Imprimer le chemin parcouru",
      description =
          "PDF/A balisé à remettre à la personne, à son nom, demandé à orientation-service au"
              + " moment de l'impression et conservé nulle part.")
  @APIResponse(
      responseCode = "200",
      description = "Le chemin parcouru en PDF",
      content =
          @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response printProgress(@PathParam("id") UUID id) {
    var progress = readProgress.handle(new AccompanimentId(id));
    var bytes = paper.print(progress, identities.nameOf(progress.personId()));
    return Response.ok(new ProgressFile(progress.parcoursId(), bytes), PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "inline; filename=\"progression-%s.pdf\"".formatted(id))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** A printed page on its way to the agent who asked, in the file of one person. */
  @SuppressWarnings("ArrayRecordComponent") // written once, compared with nothing
  record ProgressFile(UUID fileId, byte[] bytes) implements OfFile, StreamingOutput {

    @Override
    public void write(OutputStream out) throws IOException {
      out.write(bytes);
    }
  }
}
