package fr.jalon.orientation.reorientation;

import fr.jalon.contracts.ParcoursType;
import fr.jalon.orientation.decision.AskedChoice;
import fr.jalon.orientation.decision.Decider;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.orientation.reorientation.AnswerReorientation.Answering;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The answer to a request of reorientation. */
@Path("/parcours/{id}/reorientations/{number}")
@Tag(name = "Réorientation")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class AnswerResource {
  private final AnswerReorientation answerReorientation;
  private final CurrentAgent agent;
  private final Clock clock;

  AnswerResource(AnswerReorientation answerReorientation, CurrentAgent agent, Clock clock) {
    this.answerReorientation = answerReorientation;
    this.agent = agent;
    this.clock = clock;
  }

  @PUT
  @Path("/decision")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Décider une nouvelle orientation",
      description =
          "Un agent nommé choisit un autre type de parcours ou un autre organisme, et dit pourquoi."
              + " Sous le régime de 2021, l'avis de l'équipe pluridisciplinaire est joint (CASF"
              + " L. 262-39). Sous celui de 2025, le délai du contrat, s'il court encore, est"
              + " interrompu et repart de la notification (C. trav. D. 5411-8-2) ; la date du"
              + " premier contrat ne bouge pas. Une demande n'a qu'une réponse.")
  public ReorientationView decide(
      @PathParam("id") UUID id,
      @Parameter(description = "Rang de la demande", example = "1") @PathParam("number") int number,
      @Valid @NotNull NewOrientationRequest request) {
    return ReorientationView.of(
        answerReorientation.reorient(
            new ParcoursId(id),
            number,
            request.asked(),
            AgentDate.of(request.decidedOn(), LocalDate.now(clock), "/decidedOn"),
            new Answering(
                request.reason().strip(), Optional.ofNullable(request.opinionId()), me())));
  }

  @PUT
  @Path("/maintien")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Maintenir l'orientation",
      description =
          "L'orientation reste ce qu'elle est, pour une raison écrite. Une demande n'a"
              + " qu'une réponse.")
  public ReorientationView maintain(
      @PathParam("id") UUID id,
      @Parameter(description = "Rang de la demande", example = "1") @PathParam("number") int number,
      @Valid @NotNull MaintainRequest request) {
    return ReorientationView.of(
        answerReorientation.maintain(
            new ParcoursId(id),
            number,
            AgentDate.of(request.decidedOn(), LocalDate.now(clock), "/decidedOn"),
            new Answering(
                request.reason().strip(), Optional.ofNullable(request.opinionId()), me())));
  }

  private Author me() {
    return new Author(agent.id(), agent.name());
  }

  @Schema(name = "NewOrientationRequest")
  record NewOrientationRequest(
      @Schema(description = "Type de parcours", examples = "PROFESSIONNEL")
          @NotNull(message = "Choisissez le type de parcours.")
          ParcoursType parcoursType,
      @Schema(description = "Organisme référent, pris dans GET /organismes")
          @NotNull(message = "Choisissez l'organisme référent.")
          UUID organismeReferentId,
      @Schema(description = "Référent de cet organisme, s'il est désigné")
          @Nullable UUID referentId,
      @Schema(
              description =
                  "Avis de l'équipe pluridisciplinaire, nécessaire sous le régime de 2021")
          @Nullable UUID opinionId,
      @Schema(description = "Jour de la décision ; aujourd'hui par défaut", examples = "2026-05-18")
          @Nullable LocalDate decidedOn,
      @Schema(
              description = "Jour où la décision a été notifiée à la personne, s'il est connu",
              examples = "2026-05-20")
          @Nullable LocalDate notifiedOn,
      @Schema(
              description = "Motif de la décision",
              examples = "Le logement ne fait plus obstacle à l'emploi.")
          @NotBlank(message = "Donnez le motif de la décision.")
          @Size(max = 2000, message = "Le motif a au plus 2 000 caractères.")
          String reason) {

    AskedChoice asked() {
      return new AskedChoice(
          parcoursType,
          organismeReferentId,
          referentId,
          reason.strip(),
          decidedOn,
          notifiedOn,
          Decider.DEPARTEMENT);
    }
  }

  @Schema(name = "MaintainOrientationRequest")
  record MaintainRequest(
      @Schema(
              description = "Motif du maintien",
              examples = "Les difficultés de santé ne permettent pas encore de chercher un emploi.")
          @NotBlank(message = "Donnez le motif du maintien.")
          @Size(max = 2000, message = "Le motif a au plus 2 000 caractères.")
          String reason,
      @Schema(
              description =
                  "Avis de l'équipe pluridisciplinaire, nécessaire sous le régime de 2021")
          @Nullable UUID opinionId,
      @Schema(description = "Jour du maintien ; aujourd'hui par défaut", examples = "2026-05-18")
          @Nullable LocalDate decidedOn) {}
}
