package fr.jalon.accompaniment.contract;

import fr.jalon.accompaniment.contract.TextRepository.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Reads one contract, whole, or each text that it has had. */
@ApplicationScoped
public class ReadContract {
  private final ContractRepository contracts;
  private final TextRepository texts;

  ReadContract(ContractRepository contracts, TextRepository texts) {
    this.contracts = contracts;
    this.texts = texts;
  }

  @Transactional
  public Contract handle(ContractId id) {
    return contracts.get(id);
  }

  /** A text that bound before an amendment took its place. */
  @Transactional
  public Optional<Text.Agreed> agreed(Contract contract, long version) {
    return texts.of(List.of(contract.head().id().value())).onceAgreed(contract, version);
  }

  /** The latest first. */
  @Transactional
  public List<Version> versions(ContractId id) {
    return texts.versions(List.of(id.value())).getOrDefault(id.value(), List.of());
  }
}
