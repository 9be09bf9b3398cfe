package fr.jalon.accompaniment.contract.ending;

import fr.jalon.accompaniment.contract.Contract;
import fr.jalon.accompaniment.contract.Contract.Ended;
import fr.jalon.accompaniment.contract.Contract.InForce;
import fr.jalon.accompaniment.contract.Contract.Proposed;
import fr.jalon.accompaniment.contract.ContractId;
import fr.jalon.accompaniment.contract.ContractRepository;
import fr.jalon.accompaniment.contract.Ending;
import fr.jalon.accompaniment.contract.Told;
import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.followup.EndsWithIt;
import fr.jalon.accompaniment.followup.GivenDate;
import fr.jalon.contracts.ContractEvent.ContractEndCause;
import fr.jalon.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends a contract before its term: somebody decides it and says why, or the follow-up ended. */
@ApplicationScoped
public class EndContract implements EndsWithIt {
  /** Who ends a contract that ends with its accompaniment: an event, and nobody here. */
  private static final String BY_EVENT = "accompaniment-service";

  private final AccompanimentRepository accompaniments;
  private final ContractRepository contracts;
  private final Outbox outbox;
  private final Clock clock;

  EndContract(
      AccompanimentRepository accompaniments,
      ContractRepository contracts,
      Outbox outbox,
      Clock clock) {
    this.accompaniments = accompaniments;
    this.contracts = contracts;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  Contract handle(ContractId id, @Nullable LocalDate endedOn, String reason, String agent) {
    var accompaniment = accompaniments.lock(contracts.accompanimentOf(id));
    var contract = contracts.get(id, accompaniment);
    return switch (contract) {
      case InForce inForce -> {
        var on =
            new GivenDate("/endedOn", inForce.binding().signedOn(), "la signature")
                .resolve(endedOn, LocalDate.now(clock));
        var ended =
            inForce.end(
                new Ending(
                    on, ContractEndCause.TERMINATED, Optional.of(reason), agent, clock.instant()));
        tell(ended);
        yield ended;
      }
      case Proposed _, Ended _ -> throw contract.notInForce();
    };
  }

  /** Whatever binds in an accompaniment that closes binds no more. */
  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void end(Accompaniment.Closed closed) {
    for (var contract : contracts.of(closed)) {
      switch (contract) {
        case InForce inForce ->
            tell(
                inForce.cease(
                    closed.closedOn(),
                    ContractEndCause.ACCOMPANIMENT_CLOSED,
                    BY_EVENT,
                    clock.instant()));
        case Proposed _, Ended _ -> {
          // nothing of it binds
        }
      }
    }
  }

  private void tell(Ended ended) {
    contracts.update(ended);
    outbox.append(Told.ended(ended, clock.instant()));
  }
}
