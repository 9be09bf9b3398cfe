package fr.jalon.orientation.intake;

import static fr.jalon.platform.problem.PlatformProblem.CURSOR_INVALID;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.OrientationProblem;
import fr.jalon.orientation.cnaf.Layout;
import fr.jalon.orientation.intake.RejectRepository.RejectView;
import fr.jalon.platform.date.Calendar;
import fr.jalon.platform.http.Cursor;
import fr.jalon.platform.http.Page;
import fr.jalon.platform.http.Pages;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/flux-caf")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(
    name = "Flux CAF",
    description =
        "Les fichiers de la CAF et de la MSA, reconnus à leur contenu : bénéficiaires (VRSB0801,"
            + " VRSD0301), instruction (VIRS0901), données socio-professionnelles (VIRD0201),"
            + " financier et créances")
class FluxCafResource {
  private final ReceiveFile receiveFile;
  private final ReplayReject replayReject;
  private final FluxFileRepository files;
  private final RejectRepository rejects;

  FluxCafResource(
      ReceiveFile receiveFile,
      ReplayReject replayReject,
      FluxFileRepository files,
      RejectRepository rejects) {
    this.receiveFile = receiveFile;
    this.replayReject = replayReject;
    this.files = files;
    this.rejects = rejects;
  }

  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      summary = "Déposer un fichier",
      description =
          "Le fichier est écrit sur disque puis lu en tâche de fond : suivez l'adresse de l'en-tête"
              + " Location. Le même contenu déposé deux fois répond par le premier import et ne"
              + " change rien. Les fichiers gzip sont reconnus.")
  @APIResponse(
      responseCode = "202",
      description = "Fichier reçu, ou déjà reçu ; Location donne son suivi",
      content = @Content(schema = @Schema(implementation = FluxFileView.class)))
  @APIResponse(responseCode = "413", description = "Fichier trop volumineux")
  @Allowed(
      value = {Role.FLUX_CAF, Role.EXPLOITATION},
      relation = Relation.DEPARTEMENT)
  public Response receive(
      @Parameter(description = "Nom du fichier", example = "NRSACGIM_RSABEM_20260305_S0000003.RCV")
          @QueryParam("fichier")
          @NotNull
          String fichier,
      @Parameter(
              description =
                  "Jour où le département a reçu le fichier, pour charger des fichiers passés ;"
                      + " aujourd'hui par défaut",
              example = "2026-03-05")
          @QueryParam("recuLe")
          @Nullable String recuLe,
      @RequestBody(
              description = "Le fichier, tel que la CAF l'a livré",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM,
                      schema = @Schema(format = "binary")))
          InputStream body,
      @Context UriInfo uri)
      throws IOException {
    var id = receiveFile.handle(body, fichier, day(recuLe));
    return Response.accepted(view(id))
        .header(HttpHeaders.LOCATION, uri.getAbsolutePath().getRawPath() + "/" + id)
        .build();
  }

  @GET
  @Operation(
      summary = "Lister les fichiers",
      description = "Les fichiers du département, le dernier reçu d'abord.")
  @APIResponse(responseCode = "200", description = "Une page de fichiers")
  @Allowed(
      value = {Role.FLUX_CAF, Role.EXPLOITATION, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  public Response list(
      @Parameter(description = "Nombre de fichiers par page", example = "50")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(1)
          @Max(200)
          int limite,
      @Parameter(description = "Où commence la page, donné par la précédente")
          @QueryParam("curseur")
          @Nullable String curseur,
      @Context UriInfo uri) {
    var before = after(curseur, 2, parts -> Instant.parse(parts.getFirst()));
    var beforeId = after(curseur, 2, parts -> UUID.fromString(parts.getLast()));
    var rows =
        QuarkusTransaction.joiningExisting().call(() -> files.page(before, beforeId, limite + 1));
    var page =
        Page.of(rows, limite, row -> Cursor.of(row.receivedAt.toString(), row.id.toString()));
    return Pages.response(
        new Page<>(page.items().stream().map(FluxFileView::of).toList(), page.next()), uri);
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Suivre un fichier",
      description =
          "read avance pendant la lecture ; reason dit pourquoi un fichier est refusé. announced"
              + " est connu quand le fichier a été parcouru une première fois.")
  @Allowed(
      value = {Role.FLUX_CAF, Role.EXPLOITATION, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  public FluxFileView read(
      @Parameter(description = "Identifiant de l'import") @PathParam("id") UUID id) {
    return view(id);
  }

  @GET
  @Path("/{id}/rejets")
  @Operation(
      summary = "Lister les dossiers rejetés d'un fichier",
      description = "Chacun avec son rang, sa ligne dans le fichier et la raison du rejet.")
  @APIResponse(responseCode = "200", description = "Une page de rejets")
  @Allowed(
      value = {Role.FLUX_CAF, Role.EXPLOITATION, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  public Response rejects(
      @Parameter(description = "Identifiant de l'import") @PathParam("id") UUID id,
      @Parameter(description = "Nombre de rejets par page", example = "50")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(1)
          @Max(200)
          int limite,
      @Parameter(description = "Où commence la page, donné par la précédente")
          @QueryParam("curseur")
          @Nullable String curseur,
      @Context UriInfo uri) {
    int after = after(curseur, 1, parts -> Integer.valueOf(parts.getFirst())).orElse(0);
    var kept =
        QuarkusTransaction.joiningExisting()
            .call(() -> {
              files.row(id);
              return rejects.page(id, after, limite + 1);
            });
    var page = Page.of(kept, limite, reject -> Cursor.of(Integer.toString(reject.number())));
    return Pages.response(
        new Page<>(page.items().stream().map(RejectView::of).toList(), page.next()), uri);
  }

  @POST
  @Path("/{id}/rejets/{n}/rejeu")
  @Operation(
      summary = "Rejouer un dossier rejeté",
      description =
          "Le dossier est relu tel que la CAF l'a envoyé. S'il passe, les compteurs du fichier"
              + " suivent ; le rejouer encore ne change rien.")
  @Allowed(
      value = {Role.FLUX_CAF, Role.EXPLOITATION},
      relation = Relation.DEPARTEMENT)
  public RejectView replay(
      @Parameter(description = "Identifiant de l'import") @PathParam("id") UUID id,
      @Parameter(description = "Rang du dossier dans le fichier", example = "2") @PathParam("n")
          int n) {
    return RejectView.of(replayReject.handle(id, n));
  }

  private FluxFileView view(UUID id) {
    return QuarkusTransaction.joiningExisting().call(() -> FluxFileView.of(files.row(id)));
  }

  private static <T> Optional<T> after(
      @Nullable String text, int size, Function<List<String>, T> read) {
    var cursor = Cursor.parse(text, size);
    try {
      return cursor.isFirstPage() ? Optional.empty() : Optional.of(read.apply(cursor.parts()));
    } catch (DateTimeException | IllegalArgumentException forged) {
      throw CURSOR_INVALID.because("Reprenez le lien « next » de la page précédente.", "?curseur");
    }
  }

  private static Optional<LocalDate> day(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Calendar.admit(LocalDate.parse(text), "?recuLe"));
    } catch (DateTimeParseException _) {
      throw OrientationProblem.FLUX_RECEPTION_DATE_WRONG.because(
          "Un jour s'écrit AAAA-MM-JJ.", "?recuLe");
    }
  }

  @Schema(name = "FluxFile", description = "Un fichier et ce qui en a été fait")
  record FluxFileView(
      UUID id,
      @Schema(examples = "NRSACGIM_RSABEM_20260305_S0000003.RCV") String fileName,
      String sha256,
      @Schema(description = "Format reconnu au contenu", examples = "VRSB0801")
          @Nullable String layout,
      @Schema(description = "Faux : financier ou créances, compté sans être lu")
          boolean interpreted,
      @Schema(description = "M mensuel, I quotidien", examples = "M") @Nullable String kind,
      @Schema(description = "DTREF", examples = "2026-02-28") @Nullable LocalDate referenceDate,
      LocalDate receivedOn,
      @Schema(enumeration = {"RECEIVED", "READING", "DONE", "REFUSED"}) String status,
      @Schema(description = "Dossiers annoncés") @Nullable Integer announced,
      @Schema(description = "Dossiers annoncés en anomalie") @Nullable Integer announcedAnomalies,
      @Schema(description = "Dossiers lus") int read,
      @Schema(description = "Dossiers appliqués, ou remplacés plus loin dans le fichier")
          int accepted,
      int rejected,
      @Schema(description = "Dossiers appliqués que la caisse signale en anomalie") int anomalies,
      @Schema(description = "Personnes entrées dans le champ") int entrants,
      @Schema(description = "Personnes créées faute de savoir laquelle reconnaître") int ambiguous,
      @Schema(description = "Balises inconnues") long unknownTags,
      @Schema(description = "Codes inconnus") long unknownCodes,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason) {

    static FluxFileView of(FluxFileRow row) {
      return new FluxFileView(
          row.id,
          row.fileName,
          row.sha256,
          row.layout,
          row.layout == null || Layout.valueOf(row.layout).interpreted(),
          row.kind,
          row.referenceDate,
          row.receivedOn,
          row.status,
          row.announced,
          row.announcedAnomalies,
          row.read,
          row.accepted,
          row.rejected,
          row.anomalies,
          row.entrants,
          row.ambiguous,
          row.unknownTags,
          row.unknownCodes,
          row.reason);
    }
  }
}
