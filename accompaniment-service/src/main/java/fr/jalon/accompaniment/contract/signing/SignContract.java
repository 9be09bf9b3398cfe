package fr.jalon.accompaniment.contract.signing;

import static fr.jalon.accompaniment.AccompanimentProblem.DATE_INCOHERENT;

import fr.jalon.accompaniment.contract.Contract;
import fr.jalon.accompaniment.contract.ContractId;
import fr.jalon.accompaniment.contract.ContractRepository;
import fr.jalon.accompaniment.contract.Signatory;
import fr.jalon.accompaniment.contract.Text;
import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.GivenDate;
import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.signature.Signature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Takes the signature of one party: the first freezes the text, the second binds both. */
@ApplicationScoped
class SignContract {
  private final OpenFile files;
  private final ContractRepository contracts;
  private final BindContract bindContract;
  private final Clock clock;

  SignContract(
      OpenFile files, ContractRepository contracts, BindContract bindContract, Clock clock) {
    this.files = files;
    this.contracts = contracts;
    this.bindContract = bindContract;
    this.clock = clock;
  }

  /** What an agent says of a signature: its day is today when they do not tell it. */
  record Order(long version, @Nullable LocalDate signedOn, Signature<Signatory> signature) {}

  @Transactional
  Contract handle(ContractId id, Order order) {
    var open = files.holding(id);
    var contract = contracts.get(id, open);
    var text = contract.underDiscussion();
    text.requireVersion(order.version());
    var signature = order.signature().given(day(open, text, order.signedOn()));
    contracts.requireScan(contract, signature);
    return switch (text.sign(signature)) {
      case Text.PartlySigned signing -> {
        var next = contract.with(signing);
        contracts.update(next, signing);
        yield next;
      }
      case Text.Agreed agreed -> bindContract.handle(open, contract, agreed);
      case Text.Draft _, Text.Refused _ -> throw new IllegalStateException("nobody signed");
    };
  }

  private LocalDate day(Accompaniment.Open open, Text text, @Nullable LocalDate signedOn) {
    var on =
        new GivenDate("/signedOn", open.assignment().decidedOn(), "l'orientation")
            .resolve(signedOn, LocalDate.now(clock));
    if (on.isAfter(text.terms().endsOn())) {
      throw DATE_INCOHERENT.because(
          "La signature (%s) suit la fin du contrat (%s)"
              .formatted(FrenchDates.date(on), FrenchDates.date(text.terms().endsOn())),
          "/signedOn");
    }
    return on;
  }
}
