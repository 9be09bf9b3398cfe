package fr.jalon.orientation.ceo.paper;

import fr.jalon.orientation.ceo.CeoRepository;
import fr.jalon.platform.signature.Verification;
import fr.jalon.platform.signature.Verification.KnownDocuments;
import fr.jalon.platform.signature.Verification.SealedFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Says whether a document is, byte for byte, one that both parties signed. */
@ApplicationScoped
class VerifyPaper {
  private final CeoRepository ceos;

  VerifyPaper(CeoRepository ceos) {
    this.ceos = ceos;
  }

  @Transactional
  Verification handle(byte[] document) {
    return Verification.of(document, new SignedCeos(ceos));
  }

  private record SignedCeos(CeoRepository ceos) implements KnownDocuments {
    @Override
    public String format() {
      return ContractText.FORMAT;
    }

    @Override
    public Optional<SealedFact> sealedAs(String sha256) {
      return ceos.sealedAs(sha256);
    }

    @Override
    public boolean knows(UUID contract) {
      return ceos.signed(contract).isPresent();
    }
  }
}
