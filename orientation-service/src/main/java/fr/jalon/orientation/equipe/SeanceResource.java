package fr.jalon.orientation.equipe;

import static fr.jalon.platform.problem.PlatformProblem.CURSOR_INVALID;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.equipe.AvisResource.PassageView;
import fr.jalon.orientation.equipe.EquipeRepository.After;
import fr.jalon.orientation.equipe.EquipeRepository.Search;
import fr.jalon.orientation.equipe.EquipeSession.Convened;
import fr.jalon.orientation.equipe.EquipeSession.Held;
import fr.jalon.orientation.equipe.EquipeSession.Member;
import fr.jalon.orientation.parcours.Author;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sessions of the équipes pluridisciplinaires. */
@Path("/equipes-pluridisciplinaires/seances")
@Tag(
    name = "Équipes pluridisciplinaires",
    description = "Séances, ordres du jour et avis (CASF L. 262-39).")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class SeanceResource {
  private final ConveneSession conveneSession;
  private final HoldSession holdSession;
  private final EquipeRepository equipes;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;

  SeanceResource(
      ConveneSession conveneSession,
      HoldSession holdSession,
      EquipeRepository equipes,
      CurrentAgent agent,
      IdempotentCreation creation) {
    this.conveneSession = conveneSession;
    this.holdSession = holdSession;
    this.equipes = equipes;
    this.agent = agent;
    this.creation = creation;
  }

  @POST
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Convoquer une séance de l'équipe pluridisciplinaire",
      description =
          "Jour, territoire et membres, dont au moins un représentant des bénéficiaires. Le quorum"
              + " est celui du règlement de l'équipe à ce jour.")
  @APIResponse(
      responseCode = "201",
      description = "Séance convoquée",
      content = @Content(schema = @Schema(implementation = SeanceView.class)))
  public Response convene(@Valid @NotNull SeanceRequest request) {
    return creation.create(
        request,
        () -> {
          var convened =
              conveneSession.handle(
                  request.day(),
                  Optional.ofNullable(request.territory()),
                  Optional.ofNullable(request.place()).map(String::strip),
                  request.numbered(),
                  new Author(agent.id(), agent.name()));
          return new Created(
              "/equipes-pluridisciplinaires/seances/" + convened.call().id(),
              SeanceView.of(convened));
        });
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les séances",
      description = "De la plus ancienne à la plus lointaine, page par page.")
  @APIResponse(
      responseCode = "200",
      description = "Une page de séances ; l'en-tête Link mène à la suivante",
      content = @Content(schema = @Schema(implementation = SeancePage.class)))
  public Response list(
      @Parameter(description = "Code du territoire ; les séances de tout le département y sont")
          @QueryParam("territoire")
          @Nullable String territoire,
      @Parameter(description = "À partir de ce jour", example = "2026-03-01") @QueryParam("du")
          @Nullable LocalDate du,
      @Parameter(description = "Nombre de séances par page")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(value = 1, message = "Une page a au moins une ligne.")
          @Max(value = 200, message = "Une page a au plus 200 lignes.")
          int limite,
      @Parameter(description = "Curseur de la page, donné par la précédente") @QueryParam("curseur")
          @Nullable String curseur,
      @Context UriInfo uri) {
    var search =
        new Search(
            Optional.ofNullable(territoire), Optional.ofNullable(du), after(curseur), limite + 1);
    var rows = equipes.page(search).stream().map(SeanceView::of).toList();
    return Pages.response(
        Page.of(rows, limite, last -> Cursor.of(last.day().toString(), last.id().toString())), uri);
  }

  @GET
  @Path("/{id}")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(summary = "Lire une séance", description = "Ses membres, et ceux qui étaient là.")
  public SeanceView read(@PathParam("id") UUID id) {
    return SeanceView.of(equipes.session(id));
  }

  @GET
  @Path("/{id}/ordre-du-jour")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lire l'ordre du jour d'une séance",
      description =
          "Les dossiers dont l'équipe est saisie, sans identité et sans le texte des avis, qui se"
              + " lisent dossier par dossier.")
  public Agenda agenda(@PathParam("id") UUID id) {
    equipes.session(id);
    return new Agenda(equipes.agenda(id).stream().map(PassageView::withoutText).toList());
  }

  @PUT
  @Path("/{id}/tenue")
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Enregistrer la tenue d'une séance",
      description =
          "Les membres présents, par leur numéro. Sans le quorum, la séance n'est pas tenue et ne"
              + " rend aucun avis.")
  public SeanceView hold(@PathParam("id") UUID id, @Valid @NotNull TenueRequest request) {
    return SeanceView.of(holdSession.handle(id, request.presentMembers()));
  }

  private static Optional<After> after(@Nullable String text) {
    var cursor = Cursor.parse(text, 2);
    if (cursor.isFirstPage()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new After(
              LocalDate.parse(cursor.parts().getFirst()),
              UUID.fromString(cursor.parts().getLast())));
    } catch (DateTimeParseException | IllegalArgumentException forged) {
      throw CURSOR_INVALID.because("Reprenez le lien « next » de la page précédente.", "?curseur");
    }
  }

  @Schema(name = "SeanceRequest")
  record SeanceRequest(
      @Schema(description = "Jour de la séance", examples = "2026-03-19")
          @NotNull(message = "Donnez le jour de la séance.")
          LocalDate day,
      @Schema(description = "Code du territoire ; tout le département s'il manque")
          @Nullable String territory,
      @Schema(description = "Lieu", examples = "Hôtel du Département, Aurillac")
          @Size(max = 200, message = "Le lieu a au plus 200 caractères.")
          @Nullable String place,
      @Schema(
              description = "Membres convoqués",
              examples =
                  "[{\"name\": \"Camille Vidal\", \"capacity\": \"DEPARTEMENT\"},"
                      + " {\"name\": \"Sacha Bruel\", \"capacity\": \"FRANCE_TRAVAIL\"},"
                      + " {\"name\": \"Alix Roux\", \"capacity\": \"BENEFICIARY_REPRESENTATIVE\"}]")
          @NotEmpty(message = "Donnez les membres.")
          @Size(max = 50, message = "Une équipe a au plus 50 membres.")
          List<@Valid @NotNull(message = "Un membre n'est pas vide.") MemberRequest> members) {

    List<Member> numbered() {
      return IntStream.range(0, members.size())
          .mapToObj(
              i -> new Member(i + 1, members.get(i).name().strip(), members.get(i).capacity()))
          .toList();
    }
  }

  @Schema(name = "SeanceMember")
  record MemberRequest(
      @Schema(description = "Nom du membre")
          @NotBlank(message = "Nommez le membre.")
          @Size(max = 200, message = "Un nom a au plus 200 caractères.")
          String name,
      @Schema(description = "Qualité") @NotNull(message = "Dites en quelle qualité il siège.")
          Capacity capacity) {}

  @Schema(name = "TenueRequest")
  record TenueRequest(
      @Schema(description = "Numéros des membres présents", examples = "[1, 2, 3]")
          @NotEmpty(message = "Dites qui était présent.")
          Set<@NotNull(message = "Un numéro n'est pas vide.") Integer> presentMembers) {}

  @Schema(name = "Agenda")
  record Agenda(List<PassageView> items) {}

  @Schema(name = "Seance")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SeanceView(
      UUID id,
      SessionRow.Status status,
      LocalDate day,
      @Nullable String territory,
      @Nullable String place,
      @Schema(description = "Membres dont la présence est nécessaire") int quorum,
      List<MemberView> members) {

    static SeanceView of(EquipeSession session) {
      var call = session.call();
      var present =
          switch (session) {
            case Convened _ -> Set.<Integer>of();
            case Held held -> held.present();
          };
      return new SeanceView(
          call.id(),
          session instanceof Held ? SessionRow.Status.HELD : SessionRow.Status.CONVENED,
          call.day(),
          call.territory().orElse(null),
          call.place().orElse(null),
          call.quorum(),
          call.members().stream()
              .map(m ->
                  new MemberView(m.number(), m.name(), m.capacity(), present.contains(m.number())))
              .toList());
    }
  }

  @Schema(name = "SeanceMemberView")
  record MemberView(int number, String name, Capacity capacity, boolean present) {}

  @Schema(name = "SeancePage")
  record SeancePage(List<SeanceView> items, @Nullable String next) {}
}
