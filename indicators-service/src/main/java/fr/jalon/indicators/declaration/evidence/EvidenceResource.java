package fr.jalon.indicators.declaration.evidence;

import fr.jalon.platform.document.HandedIn;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The papers that declared figures rest on. */
@Path("/pieces-justificatives")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Déclarations")
@RunOnVirtualThread
class EvidenceResource {
  private static final int MEGABYTES = 10;

  private final HandInEvidence handInEvidence;
  private final ReadEvidence readEvidence;
  private final IdempotentCreation creation;

  EvidenceResource(
      HandInEvidence handInEvidence, ReadEvidence readEvidence, IdempotentCreation creation) {
    this.handInEvidence = handInEvidence;
    this.readEvidence = readEvidence;
    this.creation = creation;
  }

  @GET
  @Allowed(
      value = {Role.PILOTE, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les pièces justificatives, les dernières d'abord",
      description = "Un pilote voit celles de son organisme ; le département, toutes. Au plus 500.")
  public List<EvidenceView> list() {
    return readEvidence.list().stream().map(EvidenceView::of).toList();
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Allowed(value = Role.PILOTE, relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Déposer une pièce justificative",
      description =
          "Un PDF, une image PNG ou JPEG, de 10 Mio au plus, gardé tel quel avec son empreinte. La"
              + " pièce ne nomme personne : ni liste, ni NIR, ni adresse ; vous l'attestez en la"
              + " déposant. Son identifiant est à donner dans la déclaration (documents).")
  @APIResponse(
      responseCode = "201",
      description = "Pièce gardée",
      content = @Content(schema = @Schema(implementation = EvidenceView.class)))
  @APIResponse(responseCode = "413", description = "Fichier trop volumineux")
  public Response handIn(
      @Parameter(description = "Ce que la pièce est", example = "Bilan 2025 des parcours")
          @QueryParam("libelle")
          @NotBlank(message = "Dites ce que la pièce est.")
          @Size(max = 200)
          String label,
      @Parameter(
              description = "Vous attestez que la pièce ne contient aucune donnée personnelle",
              example = "true")
          @QueryParam("sansDonneesPersonnelles")
          @DefaultValue("false")
          boolean namesNobody,
      @RequestBody(
              description = "Le fichier",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM,
                      schema = @Schema(type = SchemaType.STRING, format = "binary")))
          InputStream body) {
    var paper = HandedIn.of(body, MEGABYTES);
    return creation.create(
        label + ":" + paper.file().sha256(),
        () -> {
          var kept = handInEvidence.handle(label, namesNobody, paper);
          return new Created("/pieces-justificatives/" + kept.id(), EvidenceView.of(kept));
        });
  }

  @GET
  @Path("/{id}")
  @Allowed(
      value = {Role.PILOTE, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(summary = "Lire ce que l'on sait d'une pièce, son empreinte comprise")
  public EvidenceView read(@PathParam("id") UUID id) {
    return EvidenceView.of(readEvidence.handle(id));
  }

  @GET
  @Path("/{id}/contenu")
  @Produces(MediaType.WILDCARD)
  @Allowed(
      value = {Role.PILOTE, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Obtenir une pièce justificative",
      description =
          "Telle qu'elle a été déposée, à enregistrer. La lecture est tracée : nul ne garantit"
              + " qu'une pièce ne nomme personne.")
  @APIResponse(
      responseCode = "200",
      description = "Le fichier déposé",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response content(@PathParam("id") UUID id) {
    var one = readEvidence.handle(id);
    return Response.ok(readEvidence.content(one), one.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"piece-%s\"".formatted(id))
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @Schema(name = "Evidence")
  record EvidenceView(
      UUID id,
      String organisation,
      String label,
      String mediaType,
      @Schema(description = "Taille en octets") long size,
      @Schema(description = "Empreinte SHA-256 du fichier") String sha256,
      Instant recordedAt) {
    static EvidenceView of(Evidence one) {
      return new EvidenceView(
          one.id(),
          one.organisation(),
          one.label(),
          one.mediaType(),
          one.size(),
          one.sha256(),
          one.recordedAt());
    }
  }
}
