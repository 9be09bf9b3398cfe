package fr.jalon.accompaniment.francetravail.intake;

import static fr.jalon.platform.problem.PlatformProblem.CURSOR_INVALID;

import fr.jalon.accompaniment.francetravail.intake.DoubtRepository.LineView;
import fr.jalon.accompaniment.francetravail.intake.PartnerFileRepository.After;
import fr.jalon.accompaniment.francetravail.intake.PartnerFileRepository.FileView;
import fr.jalon.platform.http.Cursor;
import fr.jalon.platform.http.Page;
import fr.jalon.platform.http.Pages;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** France Travail's files: taken in, followed, their rejects read. */
@Path("/flux-france-travail")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(
    name = "Flux France Travail",
    description =
        "Les fichiers de France Travail : mensuel PE→CD (XML), inscriptions, cessations,"
            + " radiations et stock (CSV), extractions SPIE")
class PartnerFileResource {
  private final ReceiveFile receiveFile;
  private final PartnerFileRepository files;
  private final DoubtRepository lines;

  PartnerFileResource(ReceiveFile receiveFile, PartnerFileRepository files, DoubtRepository lines) {
    this.receiveFile = receiveFile;
    this.files = files;
    this.lines = lines;
  }

  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      summary = "Déposer un fichier de France Travail",
      description =
          "Le format est reconnu au contenu ; seuls cessation et radiation, aux colonnes"
              + " identiques, sont distingués par le nom. Les lignes sont gardées avant la réponse,"
              + " puis leurs personnes recherchées en tâche de fond : suivez Location. Le même"
              + " contenu déposé deux fois répond par le premier import et ne change rien.")
  @APIResponse(
      responseCode = "202",
      description = "Fichier reçu, refusé ou déjà reçu ; Location donne son suivi",
      content = @Content(schema = @Schema(implementation = FileView.class)))
  @APIResponse(responseCode = "413", description = "Fichier trop volumineux")
  @Allowed(
      value = {Role.FLUX_FRANCE_TRAVAIL, Role.EXPLOITATION},
      relation = Relation.DEPARTEMENT)
  public Response receive(
      @Parameter(description = "Nom du fichier", example = "RSA_INSCRIPTION_202602_DPT15.csv")
          @QueryParam("fichier")
          @NotNull
          String fichier,
      @RequestBody(
              description = "Le fichier, tel que France Travail l'a livré, gzip ou non",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM,
                      schema = @Schema(format = "binary")))
          InputStream body,
      @Context UriInfo uri)
      throws IOException {
    var id = receiveFile.handle(body, fichier);
    return Response.accepted(files.view(id))
        .header(HttpHeaders.LOCATION, uri.getAbsolutePath().getRawPath() + "/" + id)
        .build();
  }

  @GET
  @Operation(
      summary = "Lister les fichiers de France Travail",
      description = "Les fichiers du département, le dernier reçu d'abord.")
  @APIResponse(responseCode = "200", description = "Une page de fichiers")
  @Allowed(
      value = {Role.FLUX_FRANCE_TRAVAIL, Role.EXPLOITATION, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  public Response list(
      @Parameter(description = "Nombre de fichiers par page", example = "50")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(value = 1, message = "Une page a au moins une ligne.")
          @Max(value = 200, message = "Une page a au plus 200 lignes.")
          int limite,
      @Parameter(description = "Où commence la page, donné par la précédente")
          @QueryParam("curseur")
          @Nullable String curseur,
      @Context UriInfo uri) {
    return Pages.response(
        Page.of(
            files.page(after(curseur), limite + 1),
            limite,
            last -> Cursor.of(last.receivedAt().toString(), last.id().toString())),
        uri);
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Suivre un fichier de France Travail",
      description =
          "waiting diminue pendant que les personnes sont recherchées ; reason dit pourquoi un"
              + " fichier est refusé.")
  @Allowed(
      value = {Role.FLUX_FRANCE_TRAVAIL, Role.EXPLOITATION, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  public FileView read(
      @Parameter(description = "Identifiant de l'import") @PathParam("id") UUID id) {
    return files.view(id);
  }

  @GET
  @Path("/{id}/rejets")
  @Operation(
      summary = "Lister les lignes rejetées d'un fichier",
      description =
          "Chacune avec sa ligne dans le fichier et la raison ; rien n'est gardé de ce qu'elle"
              + " disait.")
  @APIResponse(responseCode = "200", description = "Une page de rejets")
  @Allowed(
      value = {Role.FLUX_FRANCE_TRAVAIL, Role.EXPLOITATION, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  public Response rejects(
      @Parameter(description = "Identifiant de l'import") @PathParam("id") UUID id,
      @Parameter(description = "Nombre de rejets par page", example = "50")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(value = 1, message = "Une page a au moins une ligne.")
          @Max(value = 200, message = "Une page a au plus 200 lignes.")
          int limite,
      @Parameter(description = "Où commence la page, donné par la précédente")
          @QueryParam("curseur")
          @Nullable String curseur,
      @Context UriInfo uri) {
    var cursor = Cursor.parse(curseur, 1);
    int after = cursor.isFirstPage() ? 0 : number(cursor.parts().getFirst());
    files.view(id);
    List<LineView> found = lines.rejects(id, after, limite + 1);
    return Pages.response(
        Page.of(found, limite, last -> Cursor.of(Integer.toString(last.number()))), uri);
  }

  static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException forged) {
      throw CURSOR_INVALID.because("Reprenez le lien « next » de la page précédente.", "?curseur");
    }
  }

  private static Optional<After> after(@Nullable String curseur) {
    var cursor = Cursor.parse(curseur, 2);
    try {
      return cursor.isFirstPage()
          ? Optional.empty()
          : Optional.of(
              new After(
                  Instant.parse(cursor.parts().getFirst()),
                  UUID.fromString(cursor.parts().getLast())));
    } catch (DateTimeException | IllegalArgumentException forged) {
      throw CURSOR_INVALID.because("Reprenez le lien « next » de la page précédente.", "?curseur");
    }
  }
}
