package fr.jalon.orientation.twin;

import static fr.jalon.platform.problem.PlatformProblem.CURSOR_INVALID;

import fr.jalon.orientation.merge.DecisionRequest;
import fr.jalon.orientation.merge.MergeView;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.twin.ConflictRepository.After;
import fr.jalon.orientation.twin.ConflictRepository.State;
import fr.jalon.orientation.twin.ConflictView.ConflictItem;
import fr.jalon.orientation.twin.ConflictView.ConflictPage;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.Cursor;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.http.Page;
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
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The queue of persons who may be one, and the answers that agents give. */
@Path("/doublons")
@Tag(
    name = "Doublons",
    description = "Personnes qui n'en font peut-être qu'une : un agent tranche, jamais la machine.")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ConflictResource {
  private final ReadConflict readConflict;
  private final MergeConflict mergeConflict;
  private final DistinguishPersons distinguishPersons;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;

  ConflictResource(
      ReadConflict readConflict,
      MergeConflict mergeConflict,
      DistinguishPersons distinguishPersons,
      CurrentAgent agent,
      IdempotentCreation creation) {
    this.readConflict = readConflict;
    this.mergeConflict = mergeConflict;
    this.distinguishPersons = distinguishPersons;
    this.agent = agent;
    this.creation = creation;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les doublons possibles",
      description = "Du plus ancien au plus récent, page par page, sans identité.")
  @APIResponse(
      responseCode = "200",
      description = "Une page de doublons possibles ; l'en-tête Link mène à la suivante",
      content = @Content(schema = @Schema(implementation = ConflictPage.class)))
  public Response list(
      @Parameter(description = "État ; à trancher par défaut", example = "OPEN")
          @QueryParam("etat")
          @DefaultValue("OPEN")
          State etat,
      @Parameter(description = "Code du territoire d'un parcours ouvert, AURILLAC-SUD par exemple")
          @QueryParam("territoire")
          @Nullable String territoire,
      @Parameter(description = "Nombre de doublons par page")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(value = 1, message = "Une page a au moins une ligne.")
          @Max(value = 200, message = "Une page a au plus 200 lignes.")
          int limite,
      @Parameter(description = "Curseur de la page, donné par la précédente") @QueryParam("curseur")
          @Nullable String curseur,
      @Context UriInfo uri) {
    var rows = readConflict.page(etat, Optional.ofNullable(territoire), after(curseur), limite + 1);
    return Pages.response(
        Page.of(
            rows.stream().map(ConflictItem::of).toList(),
            limite,
            last -> Cursor.of(last.queuedAt().toString(), last.id().toString())),
        uri);
  }

  @GET
  @Path("/{id}")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Comparer les deux personnes d'un doublon possible",
      description =
          "Les deux identités côte à côte, jamais le NIR. La lecture est tracée dans les deux"
              + " dossiers.")
  public ConflictView read(@PathParam("id") UUID id) {
    return ConflictView.of(readConflict.handle(id));
  }

  @POST
  @Path("/{id}/fusion")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Décider que les deux personnes n'en font qu'une",
      description =
          "Tout ce qui relève de l'autre personne passe à celle qui est gardée ; une séparation le"
              + " lui rend. Si chacune a un parcours ouvert, dites lequel continue : l'autre est"
              + " clos comme doublon.")
  @APIResponse(
      responseCode = "201",
      description = "Fusion faite",
      content = @Content(schema = @Schema(implementation = MergeView.class)))
  public Response merge(@PathParam("id") UUID id, @Valid @NotNull ConflictMerge request) {
    return creation.create(
        request,
        () -> {
          var merge =
              mergeConflict.handle(
                  id,
                  request.keptId(),
                  request.decision().order(author()),
                  Optional.ofNullable(request.continuedParcoursId()));
          return new Created("/fusions/" + merge.id(), MergeView.of(merge));
        });
  }

  @POST
  @Path("/{id}/distinction")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Décider que ce sont deux personnes",
      description = "La question n'est plus jamais posée pour ces deux personnes.")
  public ConflictItem distinguish(
      @PathParam("id") UUID id, @Valid @NotNull DecisionRequest request) {
    distinguishPersons.handle(id, request.order(author()));
    return ConflictItem.of(readConflict.state(id));
  }

  private Author author() {
    return new Author(agent.id(), agent.name());
  }

  private static Optional<After> after(@Nullable String text) {
    var cursor = Cursor.parse(text, 2);
    if (cursor.isFirstPage()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new After(
              Instant.parse(cursor.parts().getFirst()), UUID.fromString(cursor.parts().getLast())));
    } catch (DateTimeParseException | IllegalArgumentException forged) {
      throw CURSOR_INVALID.because("Reprenez le lien « next » de la page précédente.", "?curseur");
    }
  }

  @Schema(name = "ConflictMerge")
  record ConflictMerge(
      @Schema(description = "Personne gardée : l'une des deux")
          @NotNull(message = "Dites quelle personne est gardée.")
          UUID keptId,
      @Schema(description = "Parcours qui continue, quand les deux personnes en ont un d'ouvert")
          @Nullable UUID continuedParcoursId,
      @Schema(description = "Motif et pièces de la décision")
          @Valid
          @NotNull(message = "Donnez le motif de la décision.")
          DecisionRequest decision) {}
}
