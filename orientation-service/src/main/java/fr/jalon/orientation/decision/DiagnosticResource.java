package fr.jalon.orientation.decision;

import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.platform.http.ETags;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The notes that prepare an orientation. */
@Path("/parcours/{id}/diagnostic")
@Tag(name = "Orientation", description = "Diagnostic et décision d'orientation.")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class DiagnosticResource {
  private final WriteDiagnostic writeDiagnostic;
  private final DiagnosticRepository diagnostics;
  private final Milestones milestones;
  private final CurrentAgent agent;

  DiagnosticResource(
      WriteDiagnostic writeDiagnostic,
      DiagnosticRepository diagnostics,
      Milestones milestones,
      CurrentAgent agent) {
    this.writeDiagnostic = writeDiagnostic;
    this.diagnostics = diagnostics;
    this.milestones = milestones;
    this.agent = agent;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire le diagnostic",
      description =
          "Vide, avec l'ETag \"0\", tant que rien n'est écrit. L'ETag est à rendre en If-Match pour"
              + " écrire.")
  @APIResponse(
      responseCode = "200",
      description = "Le diagnostic et son ETag",
      content = @Content(schema = @Schema(implementation = DiagnosticView.class)))
  public Response read(@PathParam("id") UUID id) {
    var parcours = new ParcoursId(id);
    return answer(diagnostics.diagnostic(parcours, milestones.personOf(parcours)));
  }

  @PUT
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Écrire le diagnostic",
      description =
          "Remplace les notes et les besoins, à condition d'avoir lu la dernière version"
              + " (If-Match). N'écrivez aucun mot médical : une difficulté de santé se code HEALTH,"
              + " sans plus.")
  @APIResponse(
      responseCode = "200",
      description = "Le diagnostic écrit et son nouvel ETag",
      content = @Content(schema = @Schema(implementation = DiagnosticView.class)))
  public Response write(
      @PathParam("id") UUID id,
      @Parameter(description = "ETag de la version lue", example = "\"0\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Valid @NotNull DiagnosticRequest request) {
    return answer(
        writeDiagnostic.handle(
            new ParcoursId(id),
            ifMatch,
            request.notes(),
            request.needs(),
            new Author(agent.id(), agent.name())));
  }

  private static Response answer(Diagnostic diagnostic) {
    return Response.ok(DiagnosticView.of(diagnostic)).tag(ETags.of(diagnostic.version())).build();
  }

  @Schema(name = "DiagnosticRequest")
  record DiagnosticRequest(
      @Schema(
              description = "Notes libres, jamais transmises à un autre service",
              examples = "Cherche un emploi à temps partiel, sans véhicule.")
          @NotNull(message = "Donnez les notes, même vides.")
          @Size(max = 10000, message = "Les notes ont au plus 10 000 caractères.")
          String notes,
      @Schema(description = "Besoins repérés", examples = "[\"EMPLOYMENT\", \"MOBILITY\"]")
          @NotNull(message = "Donnez les besoins, même si la liste est vide.")
          Set<@NotNull(message = "Un besoin n'est pas vide.") Need> needs) {}

  @Schema(name = "Diagnostic")
  record DiagnosticView(UUID parcoursId, UUID personId, String notes, Set<Need> needs, long version)
      implements OfFile {

    @Override
    public UUID fileId() {
      return personId;
    }

    static DiagnosticView of(Diagnostic diagnostic) {
      return new DiagnosticView(
          diagnostic.parcours().value(),
          diagnostic.person().value(),
          diagnostic.notes(),
          new TreeSet<>(diagnostic.needs()),
          diagnostic.version());
    }
  }
}
