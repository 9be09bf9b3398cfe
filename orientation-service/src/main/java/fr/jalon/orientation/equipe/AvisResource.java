package fr.jalon.orientation.equipe;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.equipe.AgendaItem.Answered;
import fr.jalon.orientation.equipe.GiveOpinion.Presence;
import fr.jalon.orientation.equipe.GiveOpinion.Verdict;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.OfFile;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an équipe pluridisciplinaire is asked about a person's file, and what it answers. */
@Path("/parcours/{id}/avis-equipe")
@Tag(name = "Équipes pluridisciplinaires")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class AvisResource {
  private final PutOnAgenda putOnAgenda;
  private final GiveOpinion giveOpinion;
  private final EquipeRepository equipes;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;

  AvisResource(
      PutOnAgenda putOnAgenda,
      GiveOpinion giveOpinion,
      EquipeRepository equipes,
      CurrentAgent agent,
      IdempotentCreation creation) {
    this.putOnAgenda = putOnAgenda;
    this.giveOpinion = giveOpinion;
    this.equipes = equipes;
    this.agent = agent;
    this.creation = creation;
  }

  @POST
  @Path("/saisines")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Saisir l'équipe pluridisciplinaire d'un dossier",
      description = "Met le dossier à l'ordre du jour d'une séance qui ne s'est pas encore tenue.")
  @APIResponse(
      responseCode = "201",
      description = "Dossier à l'ordre du jour ; son identifiant sera celui de l'avis",
      content = @Content(schema = @Schema(implementation = PassageView.class)))
  public Response ask(@PathParam("id") UUID id, @Valid @NotNull PassageRequest request) {
    return creation.create(
        request,
        () -> {
          var asked =
              putOnAgenda.handle(
                  new ParcoursId(id),
                  request.sessionId(),
                  request.subject(),
                  new Author(agent.id(), agent.name()));
          return new Created(location(id), PassageView.of(asked));
        });
  }

  @POST
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.FILE)
  @Operation(
      summary = "Enregistrer l'avis de l'équipe pluridisciplinaire",
      description =
          "L'avis rendu le jour de la séance sur un dossier de son ordre du jour. Il ne lie pas"
              + " celui qui décide et ne change plus.")
  @APIResponse(
      responseCode = "201",
      description = "Avis enregistré",
      content = @Content(schema = @Schema(implementation = PassageView.class)))
  public Response give(@PathParam("id") UUID id, @Valid @NotNull AvisRequest request) {
    return creation.create(
        request,
        () -> {
          var presence = new Presence(request.personHeard(), request.personAssisted());
          var verdict =
              new Verdict(
                  request.sessionId(),
                  request.subject(),
                  request.opinion() == AgendaItemRow.Verdict.FAVORABLE,
                  request.text().strip(),
                  presence);
          var answered = giveOpinion.handle(new ParcoursId(id), verdict, agent.name());
          return new Created(location(id), PassageView.of(answered));
        });
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire les avis de l'équipe pluridisciplinaire sur un dossier",
      description = "Les saisines et les avis, avec leur texte. La lecture est tracée.")
  public Avis read(@PathParam("id") UUID id) {
    var parcours = new ParcoursId(id);
    return new Avis(
        equipes.personOf(parcours),
        equipes.ofParcours(parcours).stream().map(PassageView::of).toList());
  }

  private static String location(UUID parcours) {
    return "/parcours/" + parcours + "/avis-equipe";
  }

  @Schema(name = "PassageRequest")
  record PassageRequest(
      @Schema(description = "Séance, prise dans GET /equipes-pluridisciplinaires/seances")
          @NotNull(message = "Choisissez la séance.")
          UUID sessionId,
      @Schema(description = "Ce sur quoi l'équipe est consultée", examples = "REORIENTATION")
          @NotNull(message = "Dites sur quoi l'équipe est consultée.")
          Subject subject) {}

  @Schema(name = "AvisRequest")
  record AvisRequest(
      @Schema(description = "Séance qui s'est tenue") @NotNull(message = "Choisissez la séance.")
          UUID sessionId,
      @Schema(description = "Ce sur quoi l'équipe était consultée", examples = "REORIENTATION")
          @NotNull(message = "Dites sur quoi l'équipe était consultée.")
          Subject subject,
      @Schema(description = "Sens de l'avis", examples = "FAVORABLE")
          @NotNull(message = "Donnez le sens de l'avis.")
          AgendaItemRow.Verdict opinion,
      @Schema(
              description = "Texte de l'avis, jamais transmis à un autre service",
              examples = "L'équipe est favorable à une orientation vers la mission locale.")
          @NotBlank(message = "Donnez le texte de l'avis.")
          @Size(max = 4000, message = "L'avis a au plus 4 000 caractères.")
          String text,
      @Schema(description = "La personne a été entendue") boolean personHeard,
      @Schema(description = "Elle était assistée de la personne de son choix")
          boolean personAssisted) {
    @Override
    public String toString() {
      return "AvisRequest[…]";
    }
  }

  @Schema(name = "AvisEquipe")
  record Avis(UUID personId, List<PassageView> items) implements OfFile {
    @Override
    public UUID fileId() {
      return personId;
    }
  }

  @Schema(name = "PassageEnEquipe")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PassageView(
      UUID id,
      UUID sessionId,
      UUID parcoursId,
      UUID personId,
      Subject subject,
      @Schema(description = "Agent qui a saisi l'équipe") String askedBy,
      AgendaItemRow.@Nullable Verdict opinion,
      @Nullable String text,
      @Nullable LocalDate givenOn,
      @Nullable Boolean personHeard,
      @Nullable Boolean personAssisted) {

    static PassageView of(AgendaItem item) {
      return of(item, true);
    }

    static PassageView withoutText(AgendaItem item) {
      return of(item, false);
    }

    private static PassageView of(AgendaItem item, boolean withText) {
      var question = item.question();
      var answer = item instanceof Answered answered ? answered.answer() : null;
      return new PassageView(
          question.id(),
          question.sessionId(),
          question.parcours().value(),
          question.person().value(),
          question.subject(),
          question.by().name(),
          answer == null
              ? null
              : answer.favorable()
                  ? AgendaItemRow.Verdict.FAVORABLE
                  : AgendaItemRow.Verdict.UNFAVORABLE,
          answer == null || !withText ? null : answer.text(),
          answer == null ? null : answer.givenOn(),
          answer == null ? null : answer.heard(),
          answer == null ? null : answer.assisted());
    }
  }
}
