package fr.jalon.orientation.proposal;

import static fr.jalon.orientation.OrientationProblem.RULE_SIMULATION_NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.directory.OrganismeKind;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.proposal.SimulateRules.Trial;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Trying a rule set on the past. */
@Path("/regles-orientation/simulations")
@Tag(
    name = "Règles d'orientation",
    description = "Critères datés, simulés avant d'être en vigueur.")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class SimulationResource {
  private final SimulateRules simulateRules;
  private final ProposalRepository proposals;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;

  SimulationResource(
      SimulateRules simulateRules,
      ProposalRepository proposals,
      CurrentAgent agent,
      IdempotentCreation creation) {
    this.simulateRules = simulateRules;
    this.proposals = proposals;
    this.agent = agent;
    this.creation = creation;
  }

  @POST
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Essayer un jeu de règles sur une cohorte passée",
      description =
          "Applique les règles à ceux que le département a reçus dans la période, tels qu'ils"
              + " étaient ce jour-là pour l'âge et l'ancienneté et tels qu'ils sont connus"
              + " aujourd'hui pour le reste, et compare aux décisions réelles : types de parcours,"
              + " natures d'organisme, dépassement des capacités. Aucune décision ne change.")
  @APIResponse(
      responseCode = "201",
      description = "Résultat de la simulation",
      content = @Content(schema = @Schema(implementation = SimulationView.class)))
  public Response simulate(@Valid @NotNull SimulationRequest request) {
    return creation.create(
        request,
        () -> {
          var simulation =
              simulateRules.handle(request.trial(), new Author(agent.id(), agent.name()));
          return new Created(
              "/regles-orientation/simulations/" + simulation.id(), SimulationView.of(simulation));
        });
  }

  @GET
  @Path("/{simulation}")
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lire une simulation",
      description = "Le résultat, tel qu'il était le jour de l'essai.")
  public SimulationView simulation(@PathParam("simulation") UUID id) {
    return proposals
        .simulation(id)
        .map(SimulationView::of)
        .orElseThrow(
            () -> RULE_SIMULATION_NOT_FOUND.because("Aucune simulation %s.".formatted(id)));
  }

  @Schema(name = "RuleSimulationRequest")
  record SimulationRequest(
      @Schema(description = "Version des règles", examples = "CRITERES-2024")
          @NotBlank(message = "Donnez la version des règles.")
          String ruleSet,
      @Schema(description = "Premier jour de réception de la cohorte", examples = "2026-01-01")
          @NotNull(message = "Donnez le premier jour.")
          LocalDate from,
      @Schema(description = "Dernier jour de réception de la cohorte", examples = "2026-03-31")
          @NotNull(message = "Donnez le dernier jour.")
          LocalDate to,
      @Schema(description = "Territoire ; tout le département par défaut")
          @Nullable String territory,
      @Schema(
              description = "Places par nature d'organisme, là où l'on veut voir un dépassement",
              examples = "{\"FRANCE_TRAVAIL\": 210, \"DEPARTEMENT\": 150}")
          @Nullable
              Map<
                  OrganismeKind,
                  @NotNull(message = "Donnez un nombre de places.")
                  @Min(value = 0, message = "Un nombre de places n'est pas négatif.") Integer>
              capacities) {

    Trial trial() {
      return new Trial(
          ruleSet,
          from,
          to,
          Optional.ofNullable(territory).filter(code -> !code.isBlank()),
          Objects.requireNonNullElse(capacities, Map.of()));
    }
  }

  @Schema(name = "RuleSimulation")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SimulationView(
      UUID id,
      String ruleSet,
      LocalDate from,
      LocalDate to,
      @Nullable String territory,
      Simulation.Result result,
      String askedBy,
      Instant recordedAt) {
    static SimulationView of(Simulation simulation) {
      return new SimulationView(
          simulation.id(),
          simulation.ruleSet(),
          simulation.receivedFrom(),
          simulation.receivedTo(),
          simulation.territory().orElse(null),
          simulation.result(),
          simulation.askedByName(),
          simulation.recordedAt());
    }
  }
}
