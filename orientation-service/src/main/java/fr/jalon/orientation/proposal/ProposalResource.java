package fr.jalon.orientation.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.contracts.ParcoursType;
import fr.jalon.orientation.directory.OrganismeKind;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.orientation.proposal.Proposal.Reason;
import fr.jalon.orientation.proposal.Proposal.Standing;
import fr.jalon.orientation.proposal.ProposalRepository.Shown;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.OfFile;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the rules propose for one person. */
@Path("/parcours/{id}/proposition")
@Tag(name = "Orientation")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ProposalResource {
  private final ProposeOrientation proposeOrientation;
  private final ProposalRepository proposals;
  private final CurrentAgent agent;

  ProposalResource(
      ProposeOrientation proposeOrientation, ProposalRepository proposals, CurrentAgent agent) {
    this.proposeOrientation = proposeOrientation;
    this.proposals = proposals;
    this.agent = agent;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire ce que les règles proposent",
      description =
          "Applique les règles en vigueur à ce qui est connu de la personne et dit pourquoi :"
              + " règle, fait, texte. Ce qui n'est pas connu est listé, et ne vaut jamais « non »."
              + " Ce n'est pas une décision : un agent nommé décide (RGPD, art. 22). Ce qui est"
              + " montré est gardé avec la version des règles et l'empreinte des faits.")
  public ProposalView propose(@PathParam("id") UUID id) {
    return ProposalView.of(
        proposeOrientation.handle(new ParcoursId(id), new Author(agent.id(), agent.name())));
  }

  @GET
  @Path("/historique")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire les propositions déjà montrées",
      description = "Ce que des agents ont vu, qui et quand, de la dernière fois à la première.")
  public List<ProposalView> shown(@PathParam("id") UUID id) {
    return proposals.shown(new ParcoursId(id)).stream().map(ProposalView::of).toList();
  }

  @Schema(name = "UnknownFact")
  record UnknownView(Fact fact, String label) {}

  @Schema(name = "Proposal")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ProposalView(
      UUID id,
      UUID parcoursId,
      UUID personId,
      @Schema(description = "Version des règles") String ruleSet,
      @Schema(
              description =
                  "FIRM : rien d'inconnu n'y changerait rien ; CONDITIONAL : voir pending ;"
                      + " INSUFFICIENT : trop peu est connu")
          Standing standing,
      @Nullable ParcoursType parcoursType,
      @Schema(description = "Natures d'organisme, la préférée d'abord")
          List<OrganismeKind> organismes,
      @Schema(description = "Règles qui s'appliquent, celle qui propose d'abord")
          List<Reason> reasons,
      @Schema(description = "Faits que personne ne connaît") List<UnknownView> unknown,
      @Schema(description = "Règles que ces faits pourraient rendre applicables")
          List<Reason> pending,
      @Schema(description = "Empreinte des faits") String inputsSha256,
      @Schema(description = "Agent à qui c'est montré") String shownTo,
      Instant shownAt)
      implements OfFile {

    @Override
    public UUID fileId() {
      return personId;
    }

    static ProposalView of(Shown shown) {
      var proposal = shown.result();
      return new ProposalView(
          shown.id(),
          shown.parcoursId(),
          shown.personId(),
          shown.ruleSet(),
          proposal.standing(),
          proposal.parcoursType().orElse(null),
          proposal.organismes(),
          proposal.reasons(),
          proposal.unknown().stream().map(fact -> new UnknownView(fact, fact.label())).toList(),
          proposal.pending(),
          shown.inputsSha256(),
          shown.shownToName(),
          shown.shownAt());
    }
  }
}
