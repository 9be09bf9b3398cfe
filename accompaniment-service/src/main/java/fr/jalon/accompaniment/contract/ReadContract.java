package fr.jalon.accompaniment.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Reads one contract, whole. */
@ApplicationScoped
public class ReadContract {
  private final ContractRepository contracts;

  ReadContract(ContractRepository contracts) {
    this.contracts = contracts;
  }

  @Transactional
  public Contract handle(ContractId id) {
    return contracts.get(id);
  }
}
