package fr.jalon.accompaniment.print;

import fr.jalon.accompaniment.contract.ContractRepository;
import fr.jalon.accompaniment.contract.sealing.SealRepository;
import fr.jalon.accompaniment.contract.sealing.SealedContent;
import fr.jalon.platform.signature.Verification;
import fr.jalon.platform.signature.Verification.KnownDocuments;
import fr.jalon.platform.signature.Verification.SealedFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Says whether a document is, byte for byte, a copy of what both parties signed. */
@ApplicationScoped
class VerifyPaper {
  private final ContractRepository contracts;
  private final SealRepository seals;

  VerifyPaper(ContractRepository contracts, SealRepository seals) {
    this.contracts = contracts;
    this.seals = seals;
  }

  @Transactional
  Verification handle(byte[] document) {
    return Verification.of(document, new SignedContracts(contracts, seals));
  }

  private record SignedContracts(ContractRepository contracts, SealRepository seals)
      implements KnownDocuments {
    @Override
    public String format() {
      return SealedContent.FORMAT;
    }

    @Override
    public Optional<SealedFact> sealedAs(String sha256) {
      return seals.sealedAs(sha256);
    }

    @Override
    public boolean knows(UUID contract) {
      return contracts.exists(contract);
    }
  }
}
