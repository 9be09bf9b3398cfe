package fr.jalon.accompaniment.francetravail.intake;

import static fr.jalon.accompaniment.AccompanimentProblem.PARTNER_LINE_SETTLED;
import static fr.jalon.platform.problem.PlatformProblem.CURSOR_INVALID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.accompaniment.francetravail.file.Traits;
import fr.jalon.accompaniment.francetravail.registration.Facts;
import fr.jalon.platform.http.Cursor;
import fr.jalon.platform.http.Page;
import fr.jalon.platform.http.Pages;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.OfFile;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The lines whose person is in doubt, for somebody to say. */
@Path("/flux-france-travail")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Flux France Travail")
class DoubtResource {
  private static final UUID FIRST = new UUID(0, 0);

  private final DoubtRepository doubts;
  private final PartnerFileRepository files;
  private final PartnerLineRepository lines;
  private final DecideLine decideLine;

  DoubtResource(
      DoubtRepository doubts,
      PartnerFileRepository files,
      PartnerLineRepository lines,
      DecideLine decideLine) {
    this.doubts = doubts;
    this.files = files;
    this.lines = lines;
    this.decideLine = decideLine;
  }

  @GET
  @Path("/doutes")
  @Operation(
      summary = "Lister les lignes à trancher",
      description =
          "De tous les fichiers : UNCERTAIN, quelqu'un est peut-être visé ; UNKNOWN, personne de"
              + " connu. Sans identité.")
  @APIResponse(responseCode = "200", description = "Une page de lignes")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.EXPLOITATION},
      relation = Relation.DEPARTEMENT)
  public Response list(
      @Parameter(description = "Nombre de lignes par page", example = "50")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(value = 1, message = "Une page a au moins une ligne.")
          @Max(value = 200, message = "Une page a au plus 200 lignes.")
          int limite,
      @Parameter(description = "Où commence la page, donné par la précédente")
          @QueryParam("curseur")
          @Nullable String curseur,
      @Context UriInfo uri) {
    var cursor = Cursor.parse(curseur, 2);
    var file = cursor.isFirstPage() ? FIRST : id(cursor.parts().getFirst());
    int number = cursor.isFirstPage() ? 0 : PartnerFileResource.number(cursor.parts().getLast());
    return Pages.response(
        Page.of(
            doubts.inDoubt(file, number, limite + 1),
            limite,
            last -> Cursor.of(last.fileId().toString(), Integer.toString(last.number()))),
        uri);
  }

  @GET
  @Path("/{id}/lignes/{n}")
  @Operation(
      summary = "Lire une ligne à trancher",
      description = "Qui elle désigne et ce qu'elle en dit. Cette lecture est tracée.")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  public DoubtView read(
      @Parameter(description = "Identifiant de l'import") @PathParam("id") UUID id,
      @Parameter(description = "Rang de la ligne", example = "2") @PathParam("n") int n) {
    return switch (lines.get(id, n)) {
      case PartnerLine.Doubtful doubtful ->
          new DoubtView(id, n, doubtful.place().line(), doubtful.traits(), doubtful.facts());
      case PartnerLine.Waiting waiting ->
          new DoubtView(id, n, waiting.place().line(), waiting.traits(), waiting.facts());
      case PartnerLine.Settled settled ->
          throw PARTNER_LINE_SETTLED.because(
              "Cette ligne est %s : plus rien ne dit qui elle désignait."
                  .formatted(settled.status()));
    };
  }

  @PUT
  @Path("/{id}/lignes/{n}/decision")
  @Operation(
      summary = "Trancher une ligne",
      description =
          "Rattacher la ligne à une personne (personId), ou l'écarter avec sa raison. Ce qui disait"
              + " qui elle désignait est alors effacé.")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  public FileViewAfter decide(
      @Parameter(description = "Identifiant de l'import") @PathParam("id") UUID id,
      @Parameter(description = "Rang de la ligne", example = "2") @PathParam("n") int n,
      @Valid @NotNull LineDecision decision) {
    if (decision.personId() != null) {
      decideLine.attribute(id, n, decision.personId());
    } else if (decision.setAsideBecause() != null) {
      decideLine.setAside(id, n, decision.setAsideBecause());
    }
    return new FileViewAfter(files.view(id));
  }

  @POST
  @Path("/{id}/doutes/rejeu")
  @Operation(
      summary = "Rechercher à nouveau les personnes d'un fichier",
      description =
          "Les lignes en doute sont soumises à nouveau, par exemple après un fichier de la CAF.")
  @Allowed(
      value = {Role.FLUX_FRANCE_TRAVAIL, Role.EXPLOITATION, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  public FileViewAfter again(
      @Parameter(description = "Identifiant de l'import") @PathParam("id") UUID id) {
    files.view(id);
    QuarkusTransaction.requiringNew().run(() -> lines.tryAgain(id));
    return new FileViewAfter(files.view(id));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException forged) {
      throw CURSOR_INVALID.because("Reprenez le lien « next » de la page précédente.", "?curseur");
    }
  }

  @Schema(
      description = "À qui est une ligne, ou pourquoi elle n'est à personne",
      examples =
          """
          {"setAsideBecause": "Personne non suivie par le département"}\
          """)
  record LineDecision(
      @Schema(description = "La personne désignée") @Nullable UUID personId,
      @Schema(description = "Pourquoi la ligne est écartée")
          @Size(min = 1, max = 300, message = "Donnez une raison d'au plus 300 caractères.")
          @Nullable String setAsideBecause) {

    @AssertTrue(message = "Donnez une personne ou une raison, pas les deux.")
    @JsonIgnore
    @Schema(hidden = true)
    public boolean isOneOfTwo() {
      return (personId == null) != (setAsideBecause == null);
    }
  }

  /** Where the file stands after a decision. */
  @Schema(name = "PartnerFileAfter", description = "Le fichier après la décision")
  record FileViewAfter(PartnerFileRepository.FileView file) {}

  /** A line in doubt with whom it is about; never kept, never logged. */
  @Schema(name = "PartnerFileDoubt", description = "Une ligne et la personne qu'elle désigne")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DoubtView(UUID file, int number, int line, Traits person, Facts facts) implements OfFile {
    @Override
    @JsonIgnore
    @Schema(hidden = true)
    public UUID fileId() {
      return file;
    }

    @Override
    public String toString() {
      return "DoubtView[" + file + "/" + number + "]";
    }
  }
}
