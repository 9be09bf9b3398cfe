package fr.jalon.accompaniment.contract.signing;

import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_IN_FORCE;

import fr.jalon.accompaniment.contract.Contract;
import fr.jalon.accompaniment.contract.Contract.Ended;
import fr.jalon.accompaniment.contract.Contract.InForce;
import fr.jalon.accompaniment.contract.Contract.Proposed;
import fr.jalon.accompaniment.contract.ContractRepository;
import fr.jalon.accompaniment.contract.Text;
import fr.jalon.accompaniment.contract.Told;
import fr.jalon.accompaniment.contract.sealing.SealRepository;
import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.contracts.ContractEvent.ContractEndCause;
import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.event.Outbox;
import fr.jalon.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Makes a text bind once both have signed it: sealed, counted, told; what it renews ends. */
@ApplicationScoped
class BindContract {
  private final ContractRepository contracts;
  private final SealRepository seals;
  private final EntryRepository entries;
  private final Outbox outbox;
  private final Clock clock;

  BindContract(
      ContractRepository contracts,
      SealRepository seals,
      EntryRepository entries,
      Outbox outbox,
      Clock clock) {
    this.contracts = contracts;
    this.seals = seals;
    this.entries = entries;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  InForce handle(Accompaniment.Open open, Contract contract, Text.Agreed agreed) {
    var inForce =
        switch (contract) {
          case Proposed proposed -> {
            contracts.of(open).forEach(other -> giveWay(other, proposed, agreed));
            yield bind(proposed, agreed);
          }
          case InForce amended -> {
            contracts.of(open).forEach(other -> mustLeaveRoom(other, amended, agreed));
            yield amended.amend(agreed);
          }
          case Ended ended -> throw new IllegalStateException(ended.head().id() + " has ended");
        };
    contracts.update(inForce);
    seals.keep(inForce, agreed);
    outbox.append(Told.signed(inForce, clock.instant()));
    return inForce;
  }

  /** What is amended may not reach into another contract that binds. */
  private static void mustLeaveRoom(Contract other, InForce amended, Text.Agreed agreed) {
    if (other instanceof InForce inForce
        && !inForce.head().id().equals(amended.head().id())
        && !inForce.text().terms().endsOn().isBefore(agreed.terms().startsOn())
        && !inForce.text().terms().startsOn().isAfter(agreed.terms().endsOn())) {
      throw inTheWay(inForce);
    }
  }

  private static Refusal inTheWay(InForce inForce) {
    return CONTRACT_IN_FORCE.because(
        "Jusqu'au %s : renouvelez-le, proposez un avenant ou mettez-y fin"
            .formatted(FrenchDates.date(inForce.text().terms().endsOn())));
  }

  private InForce bind(Proposed proposed, Text.Agreed agreed) {
    var parcours = proposed.head().file().subject().parcoursId();
    var past = entries.past(parcours);
    var rank = past.rank(contracts.signedIn(parcours));
    return proposed.bind(agreed, rank, past.first(rank));
  }

  /** One contract binds at a time: the one that is renewed ends, any other is in the way. */
  private void giveWay(Contract other, Proposed next, Text.Agreed agreed) {
    if (!(other instanceof InForce inForce)) {
      return;
    }
    var startsOn = agreed.terms().startsOn();
    if (next.head().renews().filter(inForce.head().id()::equals).isPresent()) {
      var ended =
          inForce.cease(
              startsOn.minusDays(1),
              ContractEndCause.RENEWED,
              agreed.second().agent().id(),
              clock.instant());
      contracts.update(ended);
      outbox.append(Told.ended(ended, clock.instant()));
    } else if (!inForce.text().terms().endsOn().isBefore(startsOn)) {
      throw inTheWay(inForce);
    }
  }
}
