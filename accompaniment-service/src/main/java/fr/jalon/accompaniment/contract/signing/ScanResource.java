package fr.jalon.accompaniment.contract.signing;

import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_SCAN_NOT_FOUND;

import fr.jalon.accompaniment.contract.ContractId;
import fr.jalon.accompaniment.contract.ContractRepository;
import fr.jalon.accompaniment.contract.ReadContract;
import fr.jalon.platform.document.HandedIn;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.OfFile;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import fr.jalon.platform.signature.ScanRepository;
import fr.jalon.platform.signature.Witness;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The papers that were signed by hand. */
@Path("/contrats/{id}/numerisations")
@Tag(name = "Contrats")
@RunOnVirtualThread
class ScanResource {
  private static final int MEGABYTES = 10;

  private final KeepScan keepScan;
  private final ReadContract readContract;
  private final ScanRepository scans;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;

  ScanResource(
      KeepScan keepScan,
      ReadContract readContract,
      ScanRepository scans,
      CurrentAgent agent,
      IdempotentCreation creation) {
    this.keepScan = keepScan;
    this.readContract = readContract;
    this.scans = scans;
    this.agent = agent;
    this.creation = creation;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Déposer la numérisation du contrat signé sur papier",
      description =
          "Un PDF, une image PNG ou JPEG, de 10 Mio au plus, gardé tel quel avec son empreinte."
              + " Son identifiant est à donner avec la signature (PAPER).")
  @APIResponse(
      responseCode = "201",
      description = "Numérisation gardée",
      content = @Content(schema = @Schema(implementation = ScanView.class)))
  @APIResponse(responseCode = "413", description = "Fichier trop volumineux")
  public Response keep(
      @PathParam("id") UUID id,
      @Parameter(description = "Version du texte qui figure sur le papier", example = "1")
          @QueryParam("version")
          @NotNull(message = "Dites quelle version est sur le papier.")
          Long version,
      @RequestBody(
              description = "Le fichier",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM,
                      schema = @Schema(type = SchemaType.STRING, format = "binary")))
          InputStream body) {
    var scan = HandedIn.of(body, MEGABYTES);
    return creation.create(
        version + ":" + scan.file().sha256(),
        () -> {
          var scanId =
              keepScan.handle(
                  new ContractId(id), version, scan, new Witness(agent.id(), agent.name()));
          return new Created(
              "/contrats/%s/numerisations/%s".formatted(id, scanId),
              new ScanView(scanId, scan.kind().mediaType(), scan.file().sha256()));
        });
  }

  @GET
  @Path("{numerisation}")
  @Produces(MediaType.WILDCARD)
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Obtenir la numérisation d'un contrat signé sur papier",
      description = "Telle qu'elle a été déposée, à enregistrer.")
  @APIResponse(
      responseCode = "200",
      description = "Le fichier déposé",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response read(@PathParam("id") UUID id, @PathParam("numerisation") UUID scanId) {
    var contract = readContract.handle(new ContractId(id));
    var scan =
        scans
            .scan(ContractRepository.KIND, id, scanId)
            .orElseThrow(
                () -> CONTRACT_SCAN_NOT_FOUND.because("Aucune numérisation %s.".formatted(scanId)));
    return Response.ok(
            new ScanOfFile(contract.head().file().subject().parcoursId(), scan.content()),
            scan.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"contrat-%s-papier\"".formatted(id))
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** A scan that is kept. */
  @Schema(name = "ContractScan")
  record ScanView(UUID scanId, String mediaType, String sha256) {}

  /** The bytes, and whose file they belong to for the trace of their reading. */
  @SuppressWarnings("ArrayRecordComponent") // written once, compared with nothing
  private record ScanOfFile(UUID fileId, byte[] bytes) implements OfFile, StreamingOutput {
    @Override
    public void write(OutputStream output) throws IOException {
      output.write(bytes);
    }
  }
}
