package fr.jalon.accompaniment.contract.signing;

import fr.jalon.accompaniment.contract.ContractId;
import fr.jalon.accompaniment.contract.ContractRepository;
import fr.jalon.platform.document.HandedIn;
import fr.jalon.platform.signature.ScanRepository;
import fr.jalon.platform.signature.Witness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Keeps the scan of a paper signed by hand, before the signature that it proves is recorded. */
@ApplicationScoped
class KeepScan {
  private final OpenFile files;
  private final ContractRepository contracts;
  private final ScanRepository scans;
  private final Clock clock;

  KeepScan(OpenFile files, ContractRepository contracts, ScanRepository scans, Clock clock) {
    this.files = files;
    this.contracts = contracts;
    this.scans = scans;
    this.clock = clock;
  }

  @Transactional
  UUID handle(ContractId contractId, long version, HandedIn scan, Witness agent) {
    var contract = contracts.get(contractId, files.holding(contractId));
    var text = contract.underDiscussion();
    text.requireVersion(version);
    text.mustBeOpen();
    var id = UUID.randomUUID();
    scans.insert(id, ContractRepository.text(contract, text), scan, agent, clock.instant());
    return id;
  }
}
