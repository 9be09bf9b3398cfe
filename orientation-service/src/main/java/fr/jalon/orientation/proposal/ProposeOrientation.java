package fr.jalon.orientation.proposal;

import static fr.jalon.orientation.OrientationProblem.PARCOURS_NOT_FOUND;

import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.orientation.proposal.ProposalRepository.InForce;
import fr.jalon.orientation.proposal.ProposalRepository.Shown;
import fr.jalon.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Proposes an orientation to an agent, and keeps what the agent saw: which rules, which facts,
 * which reasons. It decides nothing (RGPD art. 22).
 */
@ApplicationScoped
class ProposeOrientation {
  private final FactsRepository facts;
  private final RuleSets rules;
  private final ProposalRepository proposals;
  private final Tenancy tenancy;
  private final Clock clock;

  ProposeOrientation(
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

  @Transactional
  Shown handle(ParcoursId parcours, Author reader) {
    var today = LocalDate.now(clock);
    var subject =
        facts
            .subject(parcours, today)
            .orElseThrow(
                () -> PARCOURS_NOT_FOUND.because("Aucun parcours %s.".formatted(parcours.value())));
    var set = inForce(subject.regime(), today);
    var shown =
        new Shown(
            UUID.randomUUID(),
            parcours.value(),
            subject.person().value(),
            set.version(),
            subject.facts().seal(),
            set.propose(subject.facts()),
            reader.name(),
            clock.instant());
    proposals.insert(shown, reader);
    return shown;
  }

  private RuleSet inForce(String regime, LocalDate today) {
    return proposals.inForce().stream()
        .filter(put -> put.regime().equals(regime) && !put.fromOn().isAfter(today))
        .findFirst()
        .map(InForce::ruleSet)
        .flatMap(version -> rules.named(version, tenancy.departement()))
        .orElseGet(() -> rules.standard(regime));
  }
}
