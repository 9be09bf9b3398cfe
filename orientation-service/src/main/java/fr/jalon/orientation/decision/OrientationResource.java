package fr.jalon.orientation.decision;

import static fr.jalon.orientation.OrientationProblem.ORIENTATION_NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.contracts.ParcoursType;
import fr.jalon.orientation.decision.Orientation.Decided;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The decision of orientation. */
@Path("/parcours/{id}/orientation")
@Tag(name = "Orientation")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class OrientationResource {
  private final DecideOrientation decideOrientation;
  private final OrientationRepository orientations;
  private final CurrentAgent agent;

  OrientationResource(
      DecideOrientation decideOrientation, OrientationRepository orientations, CurrentAgent agent) {
    this.decideOrientation = decideOrientation;
    this.orientations = orientations;
    this.agent = agent;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire l'orientation d'un parcours",
      description = "La dernière décision : quoi, par qui, quel jour et pourquoi.")
  public OrientationView read(@PathParam("id") UUID id) {
    return orientations
        .decided(new ParcoursId(id))
        .map(OrientationView::of)
        .orElseThrow(() ->
            ORIENTATION_NOT_FOUND.because("Aucune décision pour le parcours %s.".formatted(id)));
  }

  @PUT
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Décider l'orientation d'une personne",
      description =
          "Un agent nommé choisit le type de parcours, l'organisme référent et, s'il est connu, le"
              + " référent, et dit pourquoi (CASF L. 262-29). La même demande reçoit la même"
              + " réponse ; le référent et le jour de la notification, s'ils manquaient, peuvent"
              + " être ajoutés une fois ; une autre décision est"
              + " une réorientation. La décision fait courir"
              + " les délais du premier rendez-vous d'accompagnement et du contrat.")
  public OrientationView decide(
      @PathParam("id") UUID id, @Valid @NotNull OrientationRequest request) {
    var proposal =
        new AskedChoice(
            request.parcoursType(),
            request.organismeReferentId(),
            request.referentId(),
            request.reason().strip(),
            request.decidedOn(),
            request.notifiedOn(),
            Objects.requireNonNullElse(request.decider(), Decider.DEPARTEMENT));
    return OrientationView.of(
        decideOrientation.handle(
            new ParcoursId(id), proposal, new Author(agent.id(), agent.name())));
  }

  @Schema(name = "OrientationRequest")
  record OrientationRequest(
      @Schema(description = "Type de parcours", examples = "PROFESSIONNEL")
          @NotNull(message = "Choisissez le type de parcours.")
          ParcoursType parcoursType,
      @Schema(description = "Organisme référent, pris dans GET /organismes")
          @NotNull(message = "Choisissez l'organisme référent.")
          UUID organismeReferentId,
      @Schema(description = "Référent de cet organisme, s'il est désigné")
          @Nullable UUID referentId,
      @Schema(description = "Jour de la décision ; aujourd'hui par défaut", examples = "2026-03-12")
          @Nullable LocalDate decidedOn,
      @Schema(
              description = "Jour où la décision a été notifiée à la personne, s'il est connu",
              examples = "2026-03-13")
          @Nullable LocalDate notifiedOn,
      @Schema(
              description =
                  "De qui est la décision ; FRANCE_TRAVAIL après une transmission seulement"
                      + " (CASF D. 262-65-2) ; DEPARTEMENT par défaut",
              examples = "DEPARTEMENT")
          @Nullable Decider decider,
      @Schema(
              description = "Motif de la décision",
              examples = "Disponible pour un emploi, projet professionnel défini.")
          @NotBlank(message = "Donnez le motif de la décision.")
          @Size(max = 2000, message = "Le motif a au plus 2 000 caractères.")
          String reason) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OrientationView(
      UUID id,
      UUID parcoursId,
      UUID personId,
      int rank,
      ParcoursType parcoursType,
      UUID organismeReferentId,
      @Nullable UUID referentId,
      LocalDate decidedOn,
      @Nullable LocalDate notifiedOn,
      String reason,
      @Schema(description = "De qui est la décision") Decider decider,
      @Schema(description = "Agent qui a décidé") String decidedBy)
      implements OfFile {

    @Override
    public UUID fileId() {
      return personId;
    }

    static OrientationView of(Decided decided) {
      var choice = decided.choice();
      return new OrientationView(
          decided.id(),
          decided.parcours().value(),
          decided.person().value(),
          decided.rank(),
          choice.parcoursType(),
          choice.organismeReferentId(),
          choice.referentId().orElse(null),
          choice.decidedOn(),
          choice.notifiedOn().orElse(null),
          choice.reason(),
          choice.decider(),
          decided.author().name());
    }
  }
}
