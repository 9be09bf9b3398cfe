package fr.jalon.orientation.suspension.procedure;

import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.orientation.policy.SanctionRules.Kind;
import fr.jalon.orientation.suspension.Ground.Clause;
import fr.jalon.orientation.suspension.Ground.Contract;
import fr.jalon.orientation.suspension.procedure.ProposeSuspension.Order;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Proposing a suspension. */
@Path("/parcours/{id}/suspensions")
@Tag(name = "Suspensions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ProposingResource {
  private final ProposeSuspension proposeSuspension;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;

  ProposingResource(
      ProposeSuspension proposeSuspension, CurrentAgent agent, IdempotentCreation creation) {
    this.proposeSuspension = proposeSuspension;
    this.agent = agent;
    this.creation = creation;
  }

  @POST
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Proposer une suspension",
      description =
          "Donne la clause signée ou l'obligation légale qui n'a pas été respectée, les faits et"
              + " leur jour, qui fixe le régime applicable. Une absence à un rendez-vous n'est pas"
              + " un motif. Rien n'est décidé : la personne est d'abord informée et entendue.")
  @APIResponse(
      responseCode = "201",
      description = "Proposition enregistrée",
      content = @Content(schema = @Schema(implementation = MoveView.class)))
  public Response propose(@PathParam("id") UUID id, @Valid @NotNull SuspensionRequest request) {
    return creation.create(
        request,
        () -> {
          var ground =
              ProposeSuspension.ground(
                  request.ground(),
                  request.factsOn(),
                  request.account().strip(),
                  request.signedClause());
          var proposed =
              proposeSuspension.handle(
                  new ParcoursId(id),
                  new Order(ground, request.proposedOn(), request.reason().strip()),
                  new Author(agent.id(), agent.name()));
          return new Created("/suspensions/" + proposed.proposal().id(), MoveView.of(proposed));
        });
  }

  @Schema(name = "SuspensionRequest")
  record SuspensionRequest(
      @Schema(description = "Motif, au sens de CASF L. 262-37", examples = "CONTRACT_NOT_RESPECTED")
          @NotNull(message = "Donnez le motif.")
          Kind ground,
      @Schema(description = "Jour des faits", examples = "2026-03-02")
          @NotNull(message = "Donnez le jour des faits.")
          LocalDate factsOn,
      @Schema(
              description = "Les faits, jamais transmis à un autre service",
              examples = "Aucune des démarches prévues n'a été faite, sans explication.")
          @NotBlank(message = "Donnez les faits.")
          @Size(max = 4000, message = "Les faits ont au plus 4 000 caractères.")
          String account,
      @Schema(description = "Clause signée, quand c'est elle qui n'a pas été respectée") @Valid
          @Nullable ClauseRequest clause,
      @Schema(
              description = "Pourquoi l'agent le propose, sans motif légitime connu",
              examples = "Deux relances sont restées sans réponse ; pas de motif légitime connu.")
          @NotBlank(message = "Dites pourquoi vous le proposez.")
          @Size(max = 4000, message = "Le motif a au plus 4 000 caractères.")
          String reason,
      @Schema(
              description = "Jour de la proposition ; aujourd'hui par défaut",
              examples = "2026-03-09")
          @Nullable LocalDate proposedOn) {

    @Nullable Clause signedClause() {
      return clause == null ? null : clause.clause();
    }

    @Override
    public String toString() {
      return "SuspensionRequest[…]";
    }
  }

  @Schema(name = "SuspensionClause")
  record ClauseRequest(
      @Schema(description = "Contrat qui la porte", examples = "CEO")
          @NotNull(message = "Dites quel contrat porte la clause.")
          Contract contract,
      @Schema(description = "Identifiant du contrat") @NotNull(message = "Donnez le contrat.")
          UUID contractId,
      @Schema(description = "Empreinte SHA-256 du document signé, en hexadécimal")
          @NotNull(message = "Donnez l'empreinte du document signé.")
          @Pattern(regexp = "[0-9a-fA-F]{64}", message = "Une empreinte a 64 chiffres.")
          String sha256,
      @Schema(description = "La clause, mot pour mot", examples = "Rencontrer le référent.")
          @NotBlank(message = "Donnez la clause.")
          @Size(max = 4000, message = "La clause a au plus 4 000 caractères.")
          String text) {
    Clause clause() {
      return new Clause(contract, contractId, sha256.toLowerCase(Locale.ROOT), text.strip());
    }
  }
}
