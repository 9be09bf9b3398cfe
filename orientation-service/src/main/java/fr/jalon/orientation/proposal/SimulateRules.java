package fr.jalon.orientation.proposal;

import static fr.jalon.orientation.OrientationProblem.RULE_SET_UNKNOWN;

import fr.jalon.orientation.directory.OrganismeKind;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tries a rule set on those received in a past period; nobody's decision changes. */
@ApplicationScoped
class SimulateRules {
  private final FactsRepository facts;
  private final RuleSets rules;
  private final ProposalRepository proposals;
  private final Tenancy tenancy;
  private final Clock clock;

  SimulateRules(
      FactsRepository facts,
      RuleSets rules,
      ProposalRepository proposals,
      Tenancy tenancy,
      Clock clock) {
    this.facts = facts;
    this.rules = rules;
    this.proposals = proposals;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /** What a chef de projet asks to try. */
  record Trial(
      String ruleSet,
      LocalDate from,
      LocalDate to,
      Optional<String> territory,
      Map<OrganismeKind, Integer> capacities) {}

  @Transactional
  Simulation handle(Trial trial, Author author) {
    var set =
        rules
            .named(trial.ruleSet(), tenancy.departement())
            .orElseThrow(() ->
                RULE_SET_UNKNOWN.because(
                    "Choisissez une version de GET /regles-orientation.", "/ruleSet"));
    AgentDate.of(trial.to(), LocalDate.now(clock), "/to")
        .notBefore(trial.from(), "le début de la période");
    var cohort = facts.cohort(set.regime(), trial.from(), trial.to(), trial.territory());
    var simulation =
        new Simulation(
            UUID.randomUUID(),
            set.version(),
            trial.from(),
            trial.to(),
            trial.territory(),
            Simulation.Result.of(set, cohort, trial.capacities()),
            author.name(),
            clock.instant());
    proposals.insert(simulation, author);
    return simulation;
  }
}
