package fr.jalon.orientation.ceo.paper;

import fr.jalon.orientation.ceo.CeoRepository;
import fr.jalon.orientation.ceo.CeoRepository.SealedFact;
import fr.jalon.platform.document.ReceivedPdf;
import fr.jalon.platform.document.Sha256;
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

  /** What a document is. */
  enum Verdict {
    /** Byte for byte the document that both signed. */
    SIGNED,
    /** It names a contract that is known here, and is not what was signed. */
    ALTERED,
    /** A draft: it binds nobody, even if its contract was signed since. */
    DRAFT,
    /** Nothing that is known here. */
    UNKNOWN
  }

  /** The verdict, and the contract that it is about. */
  record Answer(Verdict verdict, String sha256, Optional<UUID> ceo, Optional<SealedFact> signed) {}

  @Transactional
  Answer handle(byte[] document) {
    var sha256 = Sha256.of(document);
    var signed = ceos.sealedAs(sha256);
    if (signed.isPresent()) {
      return new Answer(Verdict.SIGNED, sha256, signed.map(SealedFact::id), signed);
    }
    return ReceivedPdf.carriedText(document, ContractText.NAME)
        .flatMap(ContractText::claim)
        .filter(claim -> ceos.signed(claim.contract()).isPresent())
        .map(claim ->
            new Answer(
                claim.signed() ? Verdict.ALTERED : Verdict.DRAFT,
                sha256,
                Optional.of(claim.contract()),
                Optional.empty()))
        .orElse(new Answer(Verdict.UNKNOWN, sha256, Optional.empty(), Optional.empty()));
  }
}
