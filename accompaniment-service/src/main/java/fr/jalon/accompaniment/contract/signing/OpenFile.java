package fr.jalon.accompaniment.contract.signing;

import static fr.jalon.accompaniment.AccompanimentProblem.ACCOMPANIMENT_CLOSED;

import fr.jalon.accompaniment.contract.ContractId;
import fr.jalon.accompaniment.contract.ContractRepository;
import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.platform.date.FrenchDates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Holds the accompaniment of a contract while something is done to it; refuses one that closed. */
@ApplicationScoped
class OpenFile {
  private final AccompanimentRepository accompaniments;
  private final ContractRepository contracts;

  OpenFile(AccompanimentRepository accompaniments, ContractRepository contracts) {
    this.accompaniments = accompaniments;
    this.contracts = contracts;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Accompaniment.Open holding(ContractId id) {
    return switch (accompaniments.lock(contracts.accompanimentOf(id))) {
      case Accompaniment.Open open -> open;
      case Accompaniment.Closed closed ->
          throw ACCOMPANIMENT_CLOSED.because("Clos le " + FrenchDates.date(closed.closedOn()));
    };
  }
}
