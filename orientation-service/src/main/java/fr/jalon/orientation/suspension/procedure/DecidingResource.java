package fr.jalon.orientation.suspension.procedure;

import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.policy.SanctionRules.Measure;
import fr.jalon.orientation.suspension.Foyer.Majoration;
import fr.jalon.orientation.suspension.Suspension;
import fr.jalon.orientation.suspension.Suspension.Proportionality;
import fr.jalon.orientation.suspension.procedure.DecideSuspension.Order;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Hearing the équipe, then deciding or giving up. */
@Path("/suspensions/{id}")
@Tag(name = "Suspensions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class DecidingResource {
  private final RecordAdvice recordAdvice;
  private final DecideSuspension decideSuspension;
  private final AbandonSuspension abandonSuspension;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;

  DecidingResource(
      RecordAdvice recordAdvice,
      DecideSuspension decideSuspension,
      AbandonSuspension abandonSuspension,
      CurrentAgent agent,
      IdempotentCreation creation) {
    this.recordAdvice = recordAdvice;
    this.decideSuspension = decideSuspension;
    this.abandonSuspension = abandonSuspension;
    this.agent = agent;
    this.creation = creation;
  }

  @POST
  @Path("/avis")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Joindre l'avis de l'équipe pluridisciplinaire",
      description =
          "L'avis rendu par une séance tenue après les observations ou leur délai. Il est"
              + " nécessaire avant toute suspension sous l'ancien régime, avant une suppression"
              + " depuis 2025.")
  @APIResponse(
      responseCode = "201",
      description = "Avis joint",
      content = @Content(schema = @Schema(implementation = MoveView.class)))
  public Response advise(@PathParam("id") UUID id, @Valid @NotNull AdviceRequest request) {
    return creation.create(
        request, () -> moved(recordAdvice.handle(id, request.opinionId(), author())));
  }

  @POST
  @Path("/decision")
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.FILE)
  @Operation(
      summary = "Décider une suspension",
      description =
          "Un agent nommé, qui a lu le dossier tel qu'il est (If-Match), décide dans les bornes de"
              + " la loi pour ce rang, ce foyer et ce régime, et dit pourquoi. Le courrier de"
              + " décision est gardé mot pour mot.")
  @APIResponse(
      responseCode = "201",
      description = "Décision gardée",
      content = @Content(schema = @Schema(implementation = MoveView.class)))
  public Response decide(
      @PathParam("id") UUID id,
      @Parameter(description = "ETag de la version lue", example = "\"3\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Valid @NotNull DecisionRequest request) {
    return creation.create(
        request, () -> moved(decideSuspension.handle(id, ifMatch, request.order(), author())));
  }

  @POST
  @Path("/abandon")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Abandonner une procédure",
      description =
          "Possible tant que rien n'a été retenu, même si le parcours est clos. Une décision déjà"
              + " prise est retirée.")
  @APIResponse(
      responseCode = "201",
      description = "Procédure abandonnée",
      content = @Content(schema = @Schema(implementation = MoveView.class)))
  public Response abandon(@PathParam("id") UUID id, @Valid @NotNull AbandonRequest request) {
    return creation.create(
        request,
        () ->
            moved(
                abandonSuspension.handle(
                    id, request.reason().strip(), request.abandonedOn(), author())));
  }

  private Author author() {
    return new Author(agent.id(), agent.name());
  }

  private static Created moved(Suspension suspension) {
    return new Created("/suspensions/" + suspension.proposal().id(), MoveView.of(suspension));
  }

  @Schema(name = "SuspensionAdviceRequest")
  record AdviceRequest(
      @Schema(description = "Avis, pris dans GET /parcours/{id}/avis-equipe")
          @NotNull(message = "Donnez l'avis.")
          UUID opinionId) {}

  @Schema(name = "SuspensionDecisionRequest")
  record DecisionRequest(
      @Schema(description = "Mesure", examples = "SUSPENSION")
          @NotNull(message = "Choisissez la mesure.")
          Measure measure,
      @Schema(description = "Part de l'allocation, en pour cent", examples = "30")
          @NotNull(message = "Donnez le taux.")
          Integer ratePercent,
      @Schema(description = "Durée en mois", examples = "1") @NotNull(message = "Donnez la durée.")
          Integer months,
      @Schema(
              description = "Premier jour de la mesure, jamais avant la décision",
              examples = "2026-04-01")
          @NotNull(message = "Donnez le premier jour de la mesure.")
          LocalDate startsOn,
      @Schema(
              description = "Majoration pour isolement ; inconnue, elle protège",
              examples = "NO",
              defaultValue = "UNKNOWN")
          @Nullable Majoration majoration,
      @Schema(description = "Jour de la décision ; aujourd'hui par défaut", examples = "2026-03-30")
          @Nullable LocalDate decidedOn,
      @Schema(
              description = "Motifs de la décision",
              examples = "Les démarches prévues n'ont pas été faites et rien ne l'explique.")
          @NotBlank(message = "Motivez la décision.")
          @Size(max = 4000, message = "Les motifs ont au plus 4 000 caractères.")
          String reason,
      @Schema(description = "En quoi elle est proportionnée (CASF R. 262-68-5)") @Valid
          @Nullable ProportionalityRequest proportionality) {

    Order order() {
      return new Order(
          measure,
          ratePercent,
          months,
          startsOn,
          Objects.requireNonNullElse(majoration, Majoration.UNKNOWN),
          decidedOn,
          reason.strip(),
          Optional.ofNullable(proportionality).map(ProportionalityRequest::weighed));
    }

    @Override
    public String toString() {
      return "DecisionRequest[…]";
    }
  }

  @Schema(name = "SuspensionProportionality")
  record ProportionalityRequest(
      @Schema(
              description = "Vulnérabilité, santé, handicap",
              examples = "Aucune difficulté connue.")
          @NotBlank(message = "Dites ce qu'il en est de la situation de la personne.")
          @Size(max = 2000, message = "Au plus 2 000 caractères.")
          String vulnerability,
      @Schema(description = "Foyer, enfants, proches aidés", examples = "Vit seule.")
          @NotBlank(message = "Dites ce qu'il en est du foyer.")
          @Size(max = 2000, message = "Au plus 2 000 caractères.")
          String household,
      @Schema(description = "Nature et fréquence du manquement", examples = "Premier manquement.")
          @NotBlank(message = "Dites la nature et la fréquence du manquement.")
          @Size(max = 2000, message = "Au plus 2 000 caractères.")
          String breach,
      @Schema(description = "Conséquences sur les objectifs", examples = "Formation reportée.")
          @NotBlank(message = "Dites les conséquences sur les objectifs.")
          @Size(max = 2000, message = "Au plus 2 000 caractères.")
          String objectives) {
    Proportionality weighed() {
      return new Proportionality(
          vulnerability.strip(), household.strip(), breach.strip(), objectives.strip());
    }

    @Override
    public String toString() {
      return "ProportionalityRequest[…]";
    }
  }

  @Schema(name = "SuspensionAbandonRequest")
  record AbandonRequest(
      @Schema(description = "Pourquoi", examples = "La personne a justifié d'un motif légitime.")
          @NotBlank(message = "Dites pourquoi.")
          @Size(max = 4000, message = "Le motif a au plus 4 000 caractères.")
          String reason,
      @Schema(description = "Jour de l'abandon ; aujourd'hui par défaut", examples = "2026-03-30")
          @Nullable LocalDate abandonedOn) {
    @Override
    public String toString() {
      return "AbandonRequest[…]";
    }
  }
}
