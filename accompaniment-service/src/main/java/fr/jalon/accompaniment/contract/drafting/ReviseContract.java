package fr.jalon.accompaniment.contract.drafting;

import static fr.jalon.accompaniment.AccompanimentProblem.ACCOMPANIMENT_CLOSED;
import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_ENDED;

import fr.jalon.accompaniment.contract.Contract;
import fr.jalon.accompaniment.contract.Contract.InForce;
import fr.jalon.accompaniment.contract.ContractId;
import fr.jalon.accompaniment.contract.ContractRepository;
import fr.jalon.accompaniment.contract.Terms;
import fr.jalon.accompaniment.contract.Text;
import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.policy.Policies;
import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.http.ETags;
import fr.jalon.platform.signature.Witness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes the next text of a contract: another draft, on the version that its author has read, or
 * the draft of an amendment to what is in force.
 */
@ApplicationScoped
class ReviseContract {
  private final AccompanimentRepository accompaniments;
  private final ContractRepository contracts;
  private final Policies policies;
  private final Clock clock;

  ReviseContract(
      AccompanimentRepository accompaniments,
      ContractRepository contracts,
      Policies policies,
      Clock clock) {
    this.accompaniments = accompaniments;
    this.contracts = contracts;
    this.policies = policies;
    this.clock = clock;
  }

  @Transactional
  Contract handle(
      ContractId id, @Nullable String ifMatch, Proposition proposition, Witness author) {
    var open = open(id);
    var contract = contracts.get(id, open);
    var text = contract.underDiscussion();
    ETags.require(ifMatch, text.version());
    var next = text.revise(terms(open, contract, proposition));
    return written(contract.with(next), next, author);
  }

  /** Other terms for a contract in force; the old ones bind until both have signed these. */
  @Transactional
  Contract amend(ContractId id, Proposition proposition, Witness author) {
    var open = open(id);
    var contract = contracts.get(id, open);
    mustStillBind(contract);
    var draft = contract.amendment(terms(open, contract, proposition));
    return written(contract.with(draft), draft, author);
  }

  /** Past its term a contract is renewed: nothing is left to amend. */
  private void mustStillBind(Contract contract) {
    if (contract instanceof InForce && contract.lastDay().isBefore(LocalDate.now(clock))) {
      throw CONTRACT_ENDED.because("Terme passé le " + FrenchDates.date(contract.lastDay()));
    }
  }

  private Contract written(Contract next, Text.Draft draft, Witness author) {
    contracts.update(next, draft, author);
    return next;
  }

  private Terms terms(Accompaniment.Open open, Contract contract, Proposition proposition) {
    var policy = policies.of(open.regime());
    return proposition.terms(
        policy.form(contract.head().kind()), open, policy, LocalDate.now(clock));
  }

  private Accompaniment.Open open(ContractId id) {
    return switch (accompaniments.lock(contracts.accompanimentOf(id))) {
      case Accompaniment.Open open -> open;
      case Accompaniment.Closed closed ->
          throw ACCOMPANIMENT_CLOSED.because("Clos le " + FrenchDates.date(closed.closedOn()));
    };
  }
}
