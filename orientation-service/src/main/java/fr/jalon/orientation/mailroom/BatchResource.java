package fr.jalon.orientation.mailroom;

import static fr.jalon.orientation.OrientationProblem.LETTER_BATCH_FORGOTTEN;
import static fr.jalon.platform.problem.PlatformProblem.CURSOR_INVALID;

import fr.jalon.orientation.carrier.Part;
import fr.jalon.orientation.mailroom.BatchRepository.After;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.Cursor;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.http.Pages;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Printing the letters in one go, again if the paper jams, and saying that they are posted. */
@Path("/tirages")
@Tag(name = "Envois")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class BatchResource {
  private final PrintBatch printBatch;
  private final ReadBatch readBatch;
  private final PostBatch postBatch;
  private final IdempotentCreation creation;
  private final CurrentAgent agent;

  BatchResource(
      PrintBatch printBatch,
      ReadBatch readBatch,
      PostBatch postBatch,
      IdempotentCreation creation,
      CurrentAgent agent) {
    this.printBatch = printBatch;
    this.readBatch = readBatch;
    this.postBatch = postBatch;
    this.creation = creation;
    this.agent = agent;
  }

  @POST
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Imprimer les lettres qui attendent",
      description =
          "Réunit en un seul fichier, par territoire puis de la plus ancienne à la plus récente,"
              + " les lettres à poster qui ne sont dans aucun tirage, derrière un bordereau. Le"
              + " fichier se lit à /tirages/{id}/pdf, autant de fois qu'il le faut. Rien"
              + " n'est tenu pour posté. Au plus 500 lettres ; les autres attendent le tirage"
              + " suivant.")
  @APIResponse(
      responseCode = "201",
      description = "Tirage prêt ; Location y mène",
      content = @Content(schema = @Schema(implementation = BatchView.class)))
  public Response print(@Valid @NotNull PrintRequest request) {
    return creation.create(
        request,
        () -> {
          var printed = printBatch.handle(request.order(), author());
          var id = printed.head().id();
          return new Created("/tirages/" + id, readBatch.whole(id));
        });
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les tirages",
      description = "Qui a imprimé quoi et quand, ce qui est posté ; le plus récent d'abord.")
  @APIResponse(
      responseCode = "200",
      description = "Une page de tirages ; l'en-tête Link mène à la suivante",
      content = @Content(schema = @Schema(implementation = BatchPage.class)))
  public Response list(
      @Parameter(description = "Nombre de tirages par page", example = "50")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(value = 1, message = "Une page a au moins une ligne.")
          @Max(value = 200, message = "Une page a au plus 200 lignes.")
          int limite,
      @Parameter(description = "Curseur de la page, donné par la précédente") @QueryParam("curseur")
          @Nullable String curseur,
      @Context UriInfo uri) {
    var page = readBatch.page(after(Cursor.parse(curseur, 2)), limite);
    return Pages.response(page, uri);
  }

  @GET
  @Path("{id}")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lire un tirage",
      description =
          "Ses lettres dans l'ordre du fichier, par leur référence, sans identité. toPullOut nomme"
              + " celles qu'il ne faut plus poster.")
  public BatchView read(@PathParam("id") UUID id) {
    return readBatch.whole(id);
  }

  @GET
  @Path("{id}/pdf")
  @Produces(Part.PDF)
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Imprimer un tirage",
      description =
          "Le bordereau puis les lettres : toujours les mêmes octets. La lecture du dossier de"
              + " chaque personne est tracée. Gardé jusqu'à trente jours après la mise à la poste.")
  @APIResponse(
      responseCode = "200",
      description = "PDF archivable et accessible (PDF/A-3a)",
      content =
          @Content(
              mediaType = Part.PDF,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response pdf(@PathParam("id") UUID id) {
    var file =
        readBatch
            .file(id)
            .orElseThrow(() ->
                LETTER_BATCH_FORGOTTEN.because(
                    "Chaque lettre se relit encore à /envois/{id}/lettre."));
    return Response.ok(file.content(), Part.PDF).tag(new EntityTag(file.sha256())).build();
  }

  @PUT
  @Path("{id}/posting")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Dire qu'un tirage a été mis à la poste",
      description =
          "Chaque lettre est tenue pour postée ce jour-là, sauf celles de pulledOut, qui attendent"
              + " à nouveau. Le redire ne compte pas deux fois.")
  public BatchView post(@PathParam("id") UUID id, @Valid @NotNull BatchPostingRequest request) {
    var on = AgentDate.of(request.postedOn(), readBatch.today(), "/postedOn");
    postBatch.handle(id, on, Objects.requireNonNullElse(request.pulledOut(), List.of()), author());
    return readBatch.whole(id);
  }

  private Author author() {
    return new Author(agent.id(), agent.name());
  }

  private static Optional<After> after(Cursor from) {
    try {
      return from.isFirstPage()
          ? Optional.empty()
          : Optional.of(
              new After(
                  Instant.parse(from.parts().getFirst()), UUID.fromString(from.parts().getLast())));
    } catch (DateTimeException | IllegalArgumentException forged) {
      throw CURSOR_INVALID.because("Reprenez le lien « next » de la page précédente.", "?curseur");
    }
  }

  @Schema(name = "LetterBatchRequest")
  record PrintRequest(
      @Schema(description = "Un seul territoire ; tous par défaut", examples = "AURILLAC-SUD")
          @Size(max = 40, message = "Un code de territoire a au plus 40 caractères.")
          @Nullable String territory,
      @Schema(
              description = "Seulement les lettres écrites jusqu'à ce jour",
              examples = "2026-12-31")
          @Nullable LocalDate writtenUntil,
      @Schema(
              description = "Pour une impression recto verso : chaque lettre commence une feuille",
              examples = "false")
          @Nullable Boolean bothSides) {
    PrintBatch.Order order() {
      return new PrintBatch.Order(
          territory, writtenUntil, Objects.requireNonNullElse(bothSides, false));
    }
  }

  @Schema(name = "LetterBatchPosting")
  record BatchPostingRequest(
      @Schema(description = "Jour de la mise à la poste ; aujourd'hui par défaut")
          @Nullable LocalDate postedOn,
      @Schema(description = "Lettres retirées du tirage, par leur deliveryId")
          @Size(max = 500, message = "Au plus 500 lettres.")
          @Nullable List<@NotNull(message = "Donnez un identifiant.") UUID> pulledOut) {}

  /** The shape of a page, for the document. */
  @Schema(name = "LetterBatchPage")
  record BatchPage(List<BatchView> items, @Nullable String next) {}
}
