package fr.jalon.orientation.staging;

import static fr.jalon.orientation.OrientationProblem.DATE_INCOHERENT;
import static fr.jalon.orientation.OrientationProblem.SPREADSHEET_TOO_LARGE;
import static fr.jalon.platform.problem.PlatformProblem.CURSOR_INVALID;

import fr.jalon.orientation.parcours.Author;
import fr.jalon.platform.date.Calendar;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.Cursor;
import fr.jalon.platform.http.ETags;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.http.Page;
import fr.jalon.platform.http.Pages;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
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

/** The tables that a département brings in, and what their columns mean. */
@Path("/reprises")
@Tag(
    name = "Reprises",
    description =
        "Reprendre un tableau de suivi du département, ou le fichier de contacts de la CNAF.")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class TakeoverResource {
  private final StageTable stageTable;
  private final TakeoverRepository takeovers;
  private final LineRepository lines;
  private final IdempotentCreation creation;
  private final CurrentAgent agent;
  private final long maxSize;

  TakeoverResource(
      StageTable stageTable,
      TakeoverRepository takeovers,
      LineRepository lines,
      IdempotentCreation creation,
      CurrentAgent agent,
      StagingConfig config) {
    this.stageTable = stageTable;
    this.takeovers = takeovers;
    this.lines = lines;
    this.creation = creation;
    this.agent = agent;
    maxSize = config.maxSize().asLongValue();
  }

  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.EXPLOITATION},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Déposer un tableau",
      description =
          "CSV (point-virgule, virgule ou tabulation ; UTF-8 ou windows-1252) ou classeur .xlsx,"
              + " reconnus au contenu. Rien n'est appliqué : les lignes attendent, chiffrées,"
              + " jusqu'au jour forgetOn où elles sont oubliées. Une feuille masquée n'est lue que"
              + " si vous la nommez. suggestion propose le sens des colonnes ; le fichier de"
              + " contacts de la CNAF est reconnu et n'a pas besoin de correspondance.")
  @APIResponse(
      responseCode = "201",
      description = "Tableau reçu ; Location donne son suivi",
      content = @Content(schema = @Schema(implementation = TakeoverView.class)))
  @APIResponse(responseCode = "413", description = "Tableau trop volumineux")
  public Response receive(
      @Parameter(description = "Nom du fichier", example = "suivi-orientation.csv")
          @QueryParam("fichier")
          @Nullable String fichier,
      @Parameter(
              description = "Feuille du classeur ; la première visible par défaut",
              example = "ENTRETIENS PHYSIQUES")
          @QueryParam("feuille")
          @Nullable String feuille,
      @Parameter(
              description =
                  "Jour pour lequel le tableau dit les coordonnées ; aujourd'hui par défaut",
              example = "2026-03-05")
          @QueryParam("du")
          @Nullable String du,
      @RequestBody(
              description = "Le fichier",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM,
                      schema = @Schema(format = "binary")))
          InputStream body)
      throws IOException {
    var bytes = bytes(body);
    var sent = new StageTable.Sent(sha256(bytes), fichier, feuille, day(du));
    return creation.create(
        sent,
        () -> {
          var takeover = stageTable.handle(bytes, sent, new Author(agent.id(), agent.name()));
          return new Created("/reprises/" + takeover.id(), view(takeover));
        });
  }

  @GET
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.EXPLOITATION},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les reprises",
      description = "Les tableaux déposés et pas encore oubliés, le dernier d'abord.")
  @APIResponse(responseCode = "200", description = "Une page de reprises")
  public Response list(
      @Parameter(description = "Nombre de reprises par page", example = "50")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(1)
          @Max(200)
          int limite,
      @Parameter(description = "Où commence la page, donné par la précédente")
          @QueryParam("curseur")
          @Nullable String curseur,
      @Context UriInfo uri) {
    var cursor = Cursor.parse(curseur, 2);
    Optional<Instant> before;
    Optional<UUID> beforeId;
    try {
      before = cursor.parts().stream().findFirst().map(Instant::parse);
      beforeId = cursor.parts().stream().skip(1).findFirst().map(UUID::fromString);
    } catch (DateTimeException | IllegalArgumentException forged) {
      throw CURSOR_INVALID.because("Reprenez le lien « next » de la page précédente.", "?curseur");
    }
    var found =
        QuarkusTransaction.joiningExisting()
            .call(() -> takeovers.page(before, beforeId, limite + 1));
    var page =
        Page.of(
            found, limite, last -> Cursor.of(last.broughtAt().toString(), last.id().toString()));
    return Pages.response(
        new Page<>(page.items().stream().map(this::view).toList(), page.next()), uri);
  }

  @GET
  @Path("/{id}")
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.EXPLOITATION},
      relation = Relation.FILE)
  @Operation(
      summary = "Suivre une reprise",
      description =
          "Ses colonnes, leur sens, et combien de lignes en sont où. L'ETag est à rendre en"
              + " If-Match pour donner la correspondance.")
  @APIResponse(
      responseCode = "200",
      description = "La reprise et son ETag",
      content = @Content(schema = @Schema(implementation = TakeoverView.class)))
  public Response read(
      @Parameter(description = "Identifiant de la reprise") @PathParam("id") UUID id) {
    var takeover = takeovers.takeover(id);
    return Response.ok(view(takeover)).tag(ETags.of(takeover.version())).build();
  }

  private TakeoverView view(Takeover takeover) {
    return TakeoverView.of(takeover, lines.counts(takeover.id()));
  }

  private byte[] bytes(InputStream body) throws IOException {
    var bytes = body.readNBytes((int) Math.min(maxSize + 1, Integer.MAX_VALUE - 8));
    if (bytes.length > maxSize) {
      throw SPREADSHEET_TOO_LARGE.because("Au plus %d octets sont pris.".formatted(maxSize));
    }
    return bytes;
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return Calendar.admit(LocalDate.parse(text), "?du");
    } catch (DateTimeException _) {
      throw DATE_INCOHERENT.because("Un jour s'écrit AAAA-MM-JJ.", "?du");
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
