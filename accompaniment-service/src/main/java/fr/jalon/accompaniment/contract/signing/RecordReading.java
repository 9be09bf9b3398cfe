package fr.jalon.accompaniment.contract.signing;

import fr.jalon.accompaniment.contract.Contract;
import fr.jalon.accompaniment.contract.ContractId;
import fr.jalon.accompaniment.contract.ContractRepository;
import fr.jalon.accompaniment.followup.GivenDate;
import fr.jalon.platform.signature.ProofRepository;
import fr.jalon.platform.signature.Reading;
import fr.jalon.platform.signature.Reading.How;
import fr.jalon.platform.signature.Witness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes down that the person came to know the text that they are to sign. */
@ApplicationScoped
class RecordReading {
  private final OpenFile files;
  private final ContractRepository contracts;
  private final ProofRepository proofs;
  private final Clock clock;

  RecordReading(OpenFile files, ContractRepository contracts, ProofRepository proofs, Clock clock) {
    this.files = files;
    this.contracts = contracts;
    this.proofs = proofs;
    this.clock = clock;
  }

  @Transactional
  Contract handle(ContractId id, long version, @Nullable LocalDate on, How how, Witness agent) {
    var open = files.holding(id);
    var contract = contracts.get(id, open);
    var text = contract.underDiscussion();
    text.requireVersion(version);
    var readOn =
        new GivenDate("/readOn", open.assignment().decidedOn(), "l'orientation")
            .resolve(on, LocalDate.now(clock));
    var next = contract.with(text.read(readOn));
    proofs.keep(
        ContractRepository.text(contract, text),
        new Reading(version, readOn, how, agent, clock.instant()));
    return next;
  }
}
