package fr.jalon.accompaniment.contract.signing;

import fr.jalon.accompaniment.contract.Contract;
import fr.jalon.accompaniment.contract.ContractId;
import fr.jalon.accompaniment.contract.ContractRepository;
import fr.jalon.accompaniment.followup.GivenDate;
import fr.jalon.platform.signature.RefusalToSign;
import fr.jalon.platform.signature.Witness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes down that the person does not want to sign this text, and why. Nothing follows by itself:
 * another text may be proposed, and whatever else is decided is decided by someone (RGPD art. 22).
 */
@ApplicationScoped
class RefuseContract {
  private final OpenFile files;
  private final ContractRepository contracts;
  private final Clock clock;

  RefuseContract(OpenFile files, ContractRepository contracts, Clock clock) {
    this.files = files;
    this.contracts = contracts;
    this.clock = clock;
  }

  @Transactional
  Contract handle(
      ContractId id, long version, @Nullable LocalDate on, String reason, Witness agent) {
    var open = files.holding(id);
    var contract = contracts.get(id, open);
    var text = contract.underDiscussion();
    text.requireVersion(version);
    var refusedOn =
        new GivenDate("/refusedOn", open.assignment().decidedOn(), "l'orientation")
            .resolve(on, LocalDate.now(clock));
    var refused = text.refuse(new RefusalToSign(refusedOn, reason));
    var next = contract.with(refused);
    contracts.update(next, refused, agent);
    return next;
  }
}
