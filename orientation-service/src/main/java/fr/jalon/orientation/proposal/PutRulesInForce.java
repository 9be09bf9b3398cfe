package fr.jalon.orientation.proposal;

import static fr.jalon.orientation.OrientationProblem.DATE_INCOHERENT;
import static fr.jalon.orientation.OrientationProblem.RULE_SET_ALREADY_IN_FORCE;
import static fr.jalon.orientation.OrientationProblem.RULE_SET_NOT_FOUND;
import static fr.jalon.orientation.OrientationProblem.RULE_SET_NOT_SIMULATED;

import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.proposal.ProposalRepository.InForce;
import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Puts a rule set in force from a day on, once its effects on a past cohort were seen. */
@ApplicationScoped
class PutRulesInForce {
  private final RuleSets rules;
  private final ProposalRepository proposals;
  private final Tenancy tenancy;
  private final Clock clock;

  PutRulesInForce(RuleSets rules, ProposalRepository proposals, Tenancy tenancy, Clock clock) {
    this.rules = rules;
    this.proposals = proposals;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /** The same request answers the same; the past stays as it was shown. */
  @Transactional
  InForce handle(String version, LocalDate from, Author author) {
    var set =
        rules
            .named(version, tenancy.departement())
            .orElseThrow(() ->
                RULE_SET_NOT_FOUND.because("Choisissez une version de GET /regles-orientation."));
    var sameDay =
        proposals.inForce().stream()
            .filter(put -> put.regime().equals(set.regime()) && put.fromOn().equals(from))
            .findFirst();
    if (sameDay.isPresent()) {
      if (sameDay.get().ruleSet().equals(version)) {
        return sameDay.get();
      }
      throw RULE_SET_ALREADY_IN_FORCE.because(
          "%s entre en vigueur le %s.".formatted(sameDay.get().ruleSet(), FrenchDates.date(from)));
    }
    if (from.isBefore(LocalDate.now(clock))) {
      throw DATE_INCOHERENT.because(
          "Le %s est passé : ce qui a été montré ne change pas.".formatted(FrenchDates.date(from)),
          "/from");
    }
    var simulation =
        proposals
            .latestSimulation(version)
            .orElseThrow(() ->
                RULE_SET_NOT_SIMULATED.because(
                    "Lancez d'abord une simulation de %s.".formatted(version)));
    var put =
        new InForce(version, set.regime(), from, simulation.id(), author.name(), clock.instant());
    proposals.putInForce(put, author);
    return put;
  }
}
