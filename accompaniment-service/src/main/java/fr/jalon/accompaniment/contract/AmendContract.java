package fr.jalon.accompaniment.contract;

import static fr.jalon.accompaniment.AccompanimentProblem.ACCOMPANIMENT_CLOSED;
import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_ALREADY_SIGNED;
import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_BEING_SIGNED;

import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.followup.FrenchDates;
import fr.jalon.accompaniment.policy.Policies;
import fr.jalon.platform.http.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Changes the terms of a draft, on the version that its author has read. */
@ApplicationScoped
class AmendContract {
  private final AccompanimentRepository accompaniments;
  private final ContractRepository contracts;
  private final Policies policies;
  private final Clock clock;

  AmendContract(
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
  Contract.Draft handle(ContractId id, @Nullable String ifMatch, Terms terms) {
    return switch (accompaniments.lock(contracts.accompanimentOf(id))) {
      case Accompaniment.Open open ->
          amend(
              contracts.get(id, open),
              ifMatch,
              terms
                  .startingFrom(open.assignment().decidedOn())
                  .within(policies.of(open.regime()).contract(), LocalDate.now(clock)));
      case Accompaniment.Closed closed ->
          throw ACCOMPANIMENT_CLOSED.because("Clos le " + FrenchDates.date(closed.closedOn()));
    };
  }

  private Contract.Draft amend(Contract contract, @Nullable String ifMatch, Terms terms) {
    return switch (contract) {
      case Contract.Draft draft -> {
        ETags.require(ifMatch, draft.version());
        var amended = draft.amend(terms);
        contracts.update(amended);
        yield amended;
      }
      case Contract.PartlySigned signing ->
          throw CONTRACT_BEING_SIGNED.because(
              "Signé par %s le %s"
                  .formatted(
                      signing.signature().by().label(),
                      FrenchDates.date(signing.signature().on())));
      case Contract.Signed signed ->
          throw CONTRACT_ALREADY_SIGNED.because("Signé le " + FrenchDates.date(signed.signedOn()));
    };
  }
}
