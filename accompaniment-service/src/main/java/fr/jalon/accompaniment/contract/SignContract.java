package fr.jalon.accompaniment.contract;

import static fr.jalon.accompaniment.AccompanimentProblem.ACCOMPANIMENT_CLOSED;
import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_ALREADY_SIGNED;
import static fr.jalon.accompaniment.AccompanimentProblem.DATE_INCOHERENT;

import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.followup.FrenchDates;
import fr.jalon.accompaniment.followup.GivenDate;
import fr.jalon.platform.event.Outbox;
import fr.jalon.platform.identity.CurrentAgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Records the signature of one party: the first freezes the terms, the second binds both. */
@ApplicationScoped
class SignContract {
  private final AccompanimentRepository accompaniments;
  private final ContractRepository contracts;
  private final Outbox outbox;
  private final CurrentAgent agent;
  private final Clock clock;

  SignContract(
      AccompanimentRepository accompaniments,
      ContractRepository contracts,
      Outbox outbox,
      CurrentAgent agent,
      Clock clock) {
    this.accompaniments = accompaniments;
    this.contracts = contracts;
    this.outbox = outbox;
    this.agent = agent;
    this.clock = clock;
  }

  @Transactional
  Contract handle(ContractId id, Signatory by, @Nullable LocalDate signedOn) {
    return switch (accompaniments.lock(contracts.accompanimentOf(id))) {
      case Accompaniment.Open open -> {
        var contract = contracts.get(id, open);
        yield sign(contract, signature(open, contract, by, signedOn));
      }
      case Accompaniment.Closed closed ->
          throw ACCOMPANIMENT_CLOSED.because("Clos le " + FrenchDates.date(closed.closedOn()));
    };
  }

  private Contract sign(Contract contract, Signature signature) {
    return switch (contract) {
      case Contract.Draft draft -> {
        var signing = draft.sign(signature);
        contracts.update(signing);
        yield signing;
      }
      case Contract.PartlySigned signing -> {
        var rank = contracts.nextRank(signing.file().subject().parcoursId());
        var change = signing.sign(signature, rank, signature.recordedAt());
        contracts.update(change.next());
        change.events().forEach(outbox::append);
        yield change.next();
      }
      case Contract.Signed signed ->
          throw CONTRACT_ALREADY_SIGNED.because("Signé le " + FrenchDates.date(signed.signedOn()));
    };
  }

  private Signature signature(
      Accompaniment.Open open, Contract contract, Signatory by, @Nullable LocalDate signedOn) {
    var on =
        new GivenDate("/signedOn", open.assignment().decidedOn(), "l'orientation")
            .resolve(signedOn, LocalDate.now(clock));
    if (on.isAfter(contract.terms().endsOn())) {
      throw DATE_INCOHERENT.because(
          "La signature (%s) suit la fin du contrat (%s)"
              .formatted(FrenchDates.date(on), FrenchDates.date(contract.terms().endsOn())),
          "/signedOn");
    }
    return new Signature(by, on, clock.instant(), agent.id());
  }
}
