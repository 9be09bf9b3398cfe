package fr.jalon.accompaniment.contract.drafting;

import static fr.jalon.accompaniment.AccompanimentProblem.ACCOMPANIMENT_CLOSED;
import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_ALREADY_RENEWED;

import fr.jalon.accompaniment.contract.Contract;
import fr.jalon.accompaniment.contract.Contract.Drawing;
import fr.jalon.accompaniment.contract.Contract.File;
import fr.jalon.accompaniment.contract.Contract.Head;
import fr.jalon.accompaniment.contract.Contract.Proposed;
import fr.jalon.accompaniment.contract.ContractId;
import fr.jalon.accompaniment.contract.ContractRepository;
import fr.jalon.accompaniment.contract.Text;
import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.policy.Policies;
import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.signature.Witness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Draws up a contract for a person to discuss with their référent; it may follow another. */
@ApplicationScoped
class DrawUpContract {
  private final AccompanimentRepository accompaniments;
  private final ContractRepository contracts;
  private final Policies policies;
  private final Clock clock;

  DrawUpContract(
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
  Contract handle(AccompanimentId id, Proposition proposition, Witness author) {
    return drawUp(accompaniments.lock(id), proposition, Optional.empty(), author);
  }

  /** A contract that was signed goes on as another, which names it. */
  @Transactional
  Contract renew(ContractId renewed, Proposition proposition, Witness author) {
    var accompaniment = accompaniments.lock(contracts.accompanimentOf(renewed));
    contracts.get(renewed, accompaniment).agreed();
    contracts
        .renewalOf(renewed)
        .ifPresent(next -> {
          throw CONTRACT_ALREADY_RENEWED.because("Par le contrat " + next.value());
        });
    return drawUp(accompaniment, proposition, Optional.of(renewed), author);
  }

  private Contract drawUp(
      Accompaniment accompaniment,
      Proposition proposition,
      Optional<ContractId> renewed,
      Witness author) {
    return switch (accompaniment) {
      case Accompaniment.Open open -> insert(open, proposition, renewed, author);
      case Accompaniment.Closed closed ->
          throw ACCOMPANIMENT_CLOSED.because("Clos le " + FrenchDates.date(closed.closedOn()));
    };
  }

  private Proposed insert(
      Accompaniment.Open open,
      Proposition proposition,
      Optional<ContractId> renewed,
      Witness author) {
    var policy = policies.of(open.regime());
    var form = proposition.form(open, policy);
    var draft =
        new Text.Draft(
            1, proposition.terms(form, open, policy, LocalDate.now(clock)), Optional.empty());
    var drawn =
        new Proposed(
            new Head(
                new ContractId(UUID.randomUUID()),
                File.of(open),
                form.kind(),
                renewed,
                new Drawing(clock.instant(), author.id())),
            draft);
    contracts.insert(drawn, draft, author);
    return drawn;
  }
}
