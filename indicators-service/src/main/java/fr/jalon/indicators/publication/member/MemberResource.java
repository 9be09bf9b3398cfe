package fr.jalon.indicators.publication.member;

import static fr.jalon.platform.identity.Relation.DEPARTEMENT;
import static fr.jalon.platform.identity.Role.CHEF_DE_PROJET;
import static fr.jalon.platform.identity.Role.DPO;

import fr.jalon.indicators.measure.MeasureIndicator.Question;
import fr.jalon.indicators.measure.counting.Member;
import fr.jalon.indicators.measure.counting.Member.Standing;
import fr.jalon.indicators.publication.PublishedFigure;
import fr.jalon.indicators.publication.PublishedFigure.FigureKey;
import fr.jalon.platform.http.Cursor;
import fr.jalon.platform.http.Page;
import fr.jalon.platform.http.Pages;
import fr.jalon.platform.identity.Allowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** From a figure to the parcours that it counts, for the few who check figures. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Publications")
@RunOnVirtualThread
class MemberResource {
  private final ListMembers listMembers;

  MemberResource(ListMembers listMembers) {
    this.listMembers = listMembers;
  }

  @GET
  @Path("/publications/{id}/chiffres/{code}/parcours")
  @Allowed(
      value = {CHEF_DE_PROJET, DPO},
      relation = DEPARTEMENT)
  @Operation(
      summary = "Les parcours derrière un chiffre publié",
      description =
          "Ceux que le chiffre comptait le jour où il fut figé : identifiants opaques, situation,"
              + " et les dates qui la justifient. Chaque lecture est tracée.")
  @APIResponse(
      responseCode = "200",
      description = "Une page de parcours",
      content = @Content(schema = @Schema(implementation = MemberPage.class)))
  public Response published(
      @PathParam("id") UUID id,
      @Parameter(example = "FA01-I1") @PathParam("code") String code,
      @Parameter(description = "Nom d'une variante", example = "ENVOYEE")
          @QueryParam("variante")
          @NotBlank
          String variant,
      @Parameter(description = "Code d'un territoire ; par défaut tout le département")
          @QueryParam("territoire")
          Optional<String> territory,
      @Parameter(description = "Nombre de parcours par page")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(1)
          @Max(200)
          int limit,
      @Parameter(description = "Où reprendre : rendu par la page précédente") @QueryParam("curseur")
          @Nullable String cursor,
      @Context UriInfo uri) {
    return page(
        listMembers.published(
            id,
            new FigureKey(code, variant, territory.orElse(PublishedFigure.WHOLE)),
            Position.of(Cursor.parse(cursor, 2)),
            limit + 1),
        limit,
        uri);
  }

  @GET
  @Path("/indicateurs/{code}/parcours")
  @Allowed(
      value = {CHEF_DE_PROJET, DPO},
      relation = DEPARTEMENT)
  @Operation(
      summary = "Les parcours derrière un chiffre d'aujourd'hui",
      description =
          "Identifiants opaques, situation, et les dates qui la justifient. Chaque lecture est"
              + " tracée.")
  @APIResponse(
      responseCode = "200",
      description = "Une page de parcours",
      content = @Content(schema = @Schema(implementation = MemberPage.class)))
  public Response live(
      @Parameter(example = "FA01-I1") @PathParam("code") String code,
      @Parameter(
              description = "Mois, trimestre ou année ; par défaut l'année en cours",
              example = "2026-T1")
          @QueryParam("periode")
          Optional<String> period,
      @Parameter(description = "Code d'un territoire ; par défaut tout le département")
          @QueryParam("territoire")
          Optional<String> territory,
      @Parameter(description = "Nom d'une variante ; par défaut la première du catalogue")
          @QueryParam("variante")
          Optional<String> variant,
      @Parameter(description = "Nombre de parcours par page")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(1)
          @Max(200)
          int limit,
      @Parameter(description = "Où reprendre : rendu par la page précédente") @QueryParam("curseur")
          @Nullable String cursor,
      @Context UriInfo uri) {
    return page(
        listMembers.live(
            new Question(code, period, territory, variant, Optional.empty(), List.of()),
            Position.of(Cursor.parse(cursor, 2)),
            limit + 1),
        limit,
        uri);
  }

  private static Response page(List<Member> members, int limit, UriInfo uri) {
    var page = Page.of(members, limit, Position::after);
    return Pages.response(
        new Page<>(page.items().stream().map(MemberView::of).toList(), page.next()), uri);
  }

  /**
   * One parcours behind a figure.
   *
   * @param subject what is counted: the parcours itself, or an episode of it
   */
  record MemberView(
      UUID parcours,
      UUID subject,
      Standing standing,
      String standingInWords,
      @Nullable LocalDate startedOn,
      @Nullable LocalDate happenedOn) {
    static MemberView of(Member member) {
      return new MemberView(
          member.parcours(),
          member.subject(),
          member.standing(),
          inWords(member.standing()),
          member.startedOn(),
          member.happenedOn());
    }

    private static String inWords(Standing standing) {
      return switch (standing) {
        case MET -> "compte, et remplit la condition";
        case UNMET -> "compte, et ne remplit pas la condition";
        case UNDATED -> "de cohorte mûre, sans date de l'événement";
        case RUNNING -> "son délai court encore";
        case LEFT -> "sorti avant le terme, sans l'événement";
      };
    }
  }

  /** A page of parcours, for the description of the interface. */
  record MemberPage(List<MemberView> items, @Nullable String next) {}
}
