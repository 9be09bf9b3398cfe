package fr.jalon.accompaniment.contract;

import static fr.jalon.accompaniment.AccompanimentProblem.ACCOMPANIMENT_CLOSED;

import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.followup.FrenchDates;
import fr.jalon.accompaniment.policy.Policies;
import fr.jalon.platform.identity.CurrentAgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Draws up a contract for a person to discuss with their référent. */
@ApplicationScoped
class DrawUpContract {
  private final AccompanimentRepository accompaniments;
  private final ContractRepository contracts;
  private final Policies policies;
  private final CurrentAgent agent;
  private final Clock clock;

  DrawUpContract(
      AccompanimentRepository accompaniments,
      ContractRepository contracts,
      Policies policies,
      CurrentAgent agent,
      Clock clock) {
    this.accompaniments = accompaniments;
    this.contracts = contracts;
    this.policies = policies;
    this.agent = agent;
    this.clock = clock;
  }

  @Transactional
  Contract.Draft handle(AccompanimentId id, Terms terms) {
    return switch (accompaniments.lock(id)) {
      case Accompaniment.Open open -> {
        var draft =
            Contract.drawUp(
                new ContractId(UUID.randomUUID()),
                Contract.File.of(open),
                terms
                    .startingFrom(open.assignment().decidedOn())
                    .within(policies.of(open.regime()).contract(), LocalDate.now(clock)),
                new Contract.Drawing(clock.instant(), agent.id()));
        contracts.insert(draft);
        yield draft;
      }
      case Accompaniment.Closed closed ->
          throw ACCOMPANIMENT_CLOSED.because("Clos le " + FrenchDates.date(closed.closedOn()));
    };
  }
}
