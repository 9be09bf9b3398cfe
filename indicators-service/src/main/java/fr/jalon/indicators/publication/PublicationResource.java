package fr.jalon.indicators.publication;

import static fr.jalon.indicators.IndicatorProblem.PERIOD_UNREADABLE;
import static fr.jalon.platform.identity.Relation.DEPARTEMENT;
import static fr.jalon.platform.identity.Role.CHEF_DE_PROJET;
import static fr.jalon.platform.identity.Role.COMITE;
import static fr.jalon.platform.identity.Role.CONSEILLER;
import static fr.jalon.platform.identity.Role.DPO;
import static fr.jalon.platform.identity.Role.PILOTE;

import fr.jalon.indicators.period.Period;
import fr.jalon.indicators.publication.PublicationRepository.Position;
import fr.jalon.indicators.publication.PublishedFigure.FigureKey;
import fr.jalon.indicators.publication.PublishedView.FigureView;
import fr.jalon.indicators.publication.PublishedView.SummaryView;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.Cursor;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.http.Page;
import fr.jalon.platform.http.Pages;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.problem.PlatformProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Freezes sets of figures, and shows them as they were said. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Publications")
@RunOnVirtualThread
class PublicationResource {
  private final PublishFigures publishFigures;
  private final ReadPublication readPublication;
  private final PublicationRepository publications;
  private final IdempotentCreation creations;

  PublicationResource(
      PublishFigures publishFigures,
      ReadPublication readPublication,
      PublicationRepository publications,
      IdempotentCreation creations) {
    this.publishFigures = publishFigures;
    this.readPublication = readPublication;
    this.publications = publications;
    this.creations = creations;
  }

  @POST
  @Path("/publications")
  @Allowed(value = CHEF_DE_PROJET, relation = DEPARTEMENT)
  @Operation(
      summary = "Figer les chiffres d'une période pour une destination",
      description =
          "Valeurs, versions des définitions et du logiciel, effectifs, empreinte de la liste des"
              + " parcours derrière chaque chiffre, auteur, date. Plus rien n'en change ensuite.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = SummaryView.class)))
  public Response publish(
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = PublicationRequest.class),
                      examples =
                          @ExampleObject(
                              name = "comité du premier trimestre",
                              value =
                                  """
                                  {"purpose": "COPIL", "period": "2026-T1",
                                   "title": "Comité de pilotage du premier trimestre 2026"}\
                                  """)))
          @Valid
          @NotNull
          PublicationRequest request) {
    return creations.create(
        request,
        () -> {
          var publication =
              publishFigures.handle(request.purpose(), period(request.period()), request.title());
          return new Created("/publications/" + publication.id(), SummaryView.of(publication));
        });
  }

  @GET
  @Path("/publications")
  @Allowed(
      value = {CONSEILLER, CHEF_DE_PROJET, PILOTE, COMITE, DPO},
      relation = DEPARTEMENT)
  @Operation(summary = "Lister les publications", description = "La plus récente d'abord.")
  @APIResponse(
      responseCode = "200",
      description = "Une page de publications",
      content = @Content(schema = @Schema(implementation = PublicationPage.class)))
  public Response list(
      @Parameter(description = "Nombre de publications par page")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(1)
          @Max(200)
          int limit,
      @Parameter(description = "Où reprendre : rendu par la page précédente") @QueryParam("curseur")
          @Nullable String cursor,
      @Context UriInfo uri) {
    var rows = publications.latest(position(Cursor.parse(cursor, 2)), limit + 1);
    return Pages.response(
        Page.of(
            rows.stream().map(SummaryView::of).toList(),
            limit,
            last -> Cursor.of(last.publishedAt().toString(), last.id().toString())),
        uri);
  }

  @GET
  @Path("/publications/{id}")
  @Allowed(
      value = {CONSEILLER, CHEF_DE_PROJET, PILOTE, COMITE, DPO},
      relation = DEPARTEMENT)
  @Operation(
      summary = "Lire une publication entière",
      description =
          "Les petits effectifs sont masqués comme au jour où elle fut figée, sauf pour le chef de"
              + " projet et le délégué à la protection des données, dont la lecture est tracée.")
  public PublishedView one(@PathParam("id") UUID id) {
    return readPublication.handle(id);
  }

  @GET
  @Path("/publications/{id}/chiffres/{code}")
  @Allowed(
      value = {CONSEILLER, CHEF_DE_PROJET, PILOTE, COMITE, DPO},
      relation = DEPARTEMENT)
  @Operation(summary = "Lire un chiffre publié")
  public FigureView figure(
      @PathParam("id") UUID id,
      @Parameter(example = "FA01-I1") @PathParam("code") String code,
      @Parameter(description = "Nom d'une variante", example = "ENVOYEE")
          @QueryParam("variante")
          @NotBlank
          String variant,
      @Parameter(description = "Code d'un territoire ; par défaut tout le département")
          @QueryParam("territoire")
          Optional<String> territory) {
    return readPublication.figure(
        id, new FigureKey(code, variant, territory.orElse(PublishedFigure.WHOLE)));
  }

  private static Period period(String text) {
    return Period.parse(text)
        .orElseThrow(() ->
            PERIOD_UNREADABLE.because(
                "Écrivez un mois (2026-03), un trimestre (2026-T1) ou une année (2026).",
                "/period"));
  }

  private static Optional<Position> position(Cursor cursor) {
    if (cursor.isFirstPage()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Position(
              Instant.parse(cursor.parts().getFirst()), UUID.fromString(cursor.parts().getLast())));
    } catch (DateTimeException | IllegalArgumentException _) {
      throw PlatformProblem.CURSOR_INVALID.because(
          "Reprenez le lien « next » de la page précédente.", "?curseur");
    }
  }

  /** What to freeze. */
  record PublicationRequest(
      @Schema(description = "Destination") @NotNull Purpose purpose,
      @Schema(description = "Mois, trimestre ou année", examples = "2026-T1") @NotBlank
          String period,
      @Schema(
              description = "Titre, tel qu'il sera imprimé",
              examples = "Comité de pilotage du premier trimestre 2026")
          @NotBlank
          @Size(max = 200)
          String title) {}

  /** A page of publications, for the description of the interface. */
  record PublicationPage(List<SummaryView> items, @Nullable String next) {}
}
