package fr.jalon.orientation.proposal;

import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.proposal.ProposalRepository.InForce;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rule sets of a département: read, tried on the past, put in force. */
@Path("/regles-orientation")
@Tag(name = "Règles d'orientation")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class RuleResource {
  private final PutRulesInForce putRulesInForce;
  private final RuleSets rules;
  private final ProposalRepository proposals;
  private final CurrentAgent agent;

  RuleResource(
      PutRulesInForce putRulesInForce,
      RuleSets rules,
      ProposalRepository proposals,
      CurrentAgent agent) {
    this.putRulesInForce = putRulesInForce;
    this.rules = rules;
    this.proposals = proposals;
    this.agent = agent;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lire les règles d'orientation",
      description =
          "Chaque jeu de règles que le département peut employer : critères dans leur ordre, texte"
              + " de chacun, jours d'entrée en vigueur.")
  public List<RuleSetView> list() {
    var inForce = proposals.inForce();
    return rules.of(agent.departement()).stream().map(set -> RuleSetView.of(set, inForce)).toList();
  }

  @PUT
  @Path("/{version}/entree-en-vigueur")
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Mettre un jeu de règles en vigueur",
      description =
          "À partir d'un jour, aujourd'hui au plus tôt, et seulement si le jeu a été simulé. La"
              + " même demande reçoit la même réponse.")
  public InForceView putInForce(
      @Parameter(description = "Version des règles", example = "CRITERES-2024")
          @PathParam("version")
          String version,
      @Valid @NotNull InForceRequest request) {
    return InForceView.of(
        putRulesInForce.handle(version, request.from(), new Author(agent.id(), agent.name())));
  }

  @Schema(name = "RuleInForceRequest")
  record InForceRequest(
      @Schema(
              description = "Premier jour en vigueur, pas avant aujourd'hui",
              examples = "2030-01-01")
          @NotNull(message = "Donnez le premier jour en vigueur.")
          LocalDate from) {}

  @Schema(name = "RuleInForce")
  record InForceView(
      String ruleSet,
      String regime,
      LocalDate from,
      UUID simulationId,
      @Schema(description = "Chef de projet qui l'a décidé") String putBy) {
    static InForceView of(InForce put) {
      return new InForceView(
          put.ruleSet(), put.regime(), put.fromOn(), put.simulationId(), put.putByName());
    }
  }

  @Schema(name = "OrientationRuleSet")
  record RuleSetView(
      String version,
      String label,
      String source,
      String regime,
      @Schema(description = "En vigueur tant que le département n'en choisit pas un autre")
          boolean standard,
      List<LocalDate> inForceFrom,
      List<Rule> rules) {
    static RuleSetView of(RuleSet set, List<InForce> inForce) {
      return new RuleSetView(
          set.version(),
          set.label(),
          set.source(),
          set.regime(),
          set.standard(),
          inForce.stream()
              .filter(put -> put.ruleSet().equals(set.version()))
              .map(InForce::fromOn)
              .sorted()
              .toList(),
          set.rules());
    }
  }
}
