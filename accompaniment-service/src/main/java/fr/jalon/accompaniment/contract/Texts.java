package fr.jalon.accompaniment.contract;

import fr.jalon.platform.signature.Proofs;
import fr.jalon.platform.signature.TextVersion;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The texts of some contracts, with what their force rests on: read at once, whatever their number.
 */
record Texts(Map<TextVersion, Terms> terms, Proofs<Signatory> proofs, Map<UUID, Ending> endings) {

  Texts {
    terms = Map.copyOf(terms);
    endings = Map.copyOf(endings);
  }

  Text text(UUID contract, long version, ContractRow.Status status) {
    var key = new TextVersion(ContractRepository.KIND, contract, version);
    var said = Objects.requireNonNull(terms.get(key), "the database refuses a contract untold");
    var readOn = proofs.readOn(key);
    var signatures = proofs.signaturesOf(key);
    return switch (status) {
      case DRAFT -> new Text.Draft(version, said, readOn);
      case PARTLY_SIGNED -> new Text.PartlySigned(version, said, readOn, signatures.getFirst());
      case SIGNED ->
          new Text.Agreed(version, said, readOn, signatures.getFirst(), signatures.getLast());
      case REFUSED ->
          new Text.Refused(version, said, readOn, signatures, proofs.refusalOf(key).orElseThrow());
    };
  }

  Text.Agreed agreed(UUID contract, long version) {
    if (text(contract, version, ContractRow.Status.SIGNED) instanceof Text.Agreed agreed) {
      return agreed;
    }
    throw new IllegalStateException("the database refuses a bound version without signatures");
  }

  /** That text, if both signed it. */
  Optional<Text.Agreed> onceAgreed(Contract contract, long version) {
    var key = new TextVersion(ContractRepository.KIND, contract.head().id().value(), version);
    return terms.containsKey(key) && proofs.signaturesOf(key).size() == 2
        ? Optional.of(agreed(key.id(), version))
        : Optional.empty();
  }

  Ending ending(UUID contract) {
    return Objects.requireNonNull(endings.get(contract), "an ended contract says why");
  }
}
