package fr.jalon.accompaniment.print;

import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_VERSION_NOT_FOUND;

import fr.jalon.accompaniment.contract.Contract;
import fr.jalon.accompaniment.contract.ContractId;
import fr.jalon.accompaniment.contract.ReadContract;
import fr.jalon.accompaniment.contract.Text;
import fr.jalon.accompaniment.contract.sealing.SealRepository;
import fr.jalon.accompaniment.contract.sealing.SealedContent;
import fr.jalon.platform.document.SealedDocument;
import fr.jalon.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts a contract on paper under the name that orientation-service gives, call by call. Of a signed
 * one the digest of the copy is kept, so that the copy can be known again and is kept nowhere.
 */
@ApplicationScoped
class PrintContract {
  private final ReadContract readContract;
  private final SealRepository seals;
  private final IdentityClient identities;
  private final ContractPaper paper;
  private final Clock clock;

  PrintContract(
      ReadContract readContract,
      SealRepository seals,
      IdentityClient identities,
      ContractPaper paper,
      Clock clock) {
    this.readContract = readContract;
    this.seals = seals;
    this.identities = identities;
    this.paper = paper;
    this.clock = clock;
  }

  /** A copy, and the file that it belongs to. */
  record Copy(UUID parcours, SealedDocument document) {}

  Copy handle(ContractId id, @Nullable Long version, String agent) {
    var contract = readContract.handle(id);
    var text = text(contract, version);
    var sealed = seals.of(id).stream().filter(each -> each.version() == text.version()).findFirst();
    var content =
        sealed
            .map(SealRepository.Sealed::content)
            .orElseGet(() -> SealedContent.of(contract, text));
    var subject = contract.head().file().subject();
    var copy =
        paper.print(
            contract, text, content, identities.nameOf(subject.personId()), clock.instant());
    if (sealed.isPresent()) {
      seals.issued(id, text.version(), copy, agent);
    }
    return new Copy(subject.parcoursId(), copy);
  }

  /** What is asked for or, by default, what binds and else what is under discussion. */
  private Text text(Contract contract, @Nullable Long version) {
    if (version == null) {
      return contract.text();
    }
    long wanted = version;
    if (wanted == contract.text().version()) {
      return contract.text();
    }
    return amendment(contract)
        .filter(pending -> pending.version() == wanted)
        .or(() -> readContract.agreed(contract, wanted))
        .orElseThrow(() -> unknown(wanted));
  }

  private static Optional<Text> amendment(Contract contract) {
    return switch (contract) {
      case Contract.InForce inForce -> inForce.amendment();
      case Contract.Proposed _, Contract.Ended _ -> Optional.empty();
    };
  }

  private static Refusal unknown(long version) {
    return CONTRACT_VERSION_NOT_FOUND.because(
        "Ce contrat n'a pas de version %d à imprimer".formatted(version));
  }
}
