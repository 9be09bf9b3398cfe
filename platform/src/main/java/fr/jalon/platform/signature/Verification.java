package fr.jalon.platform.signature;

import fr.jalon.platform.document.ReceivedPdf;
import fr.jalon.platform.document.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Whether a document is, byte for byte, one that both parties signed, and which. */
public record Verification(
    Verdict verdict, String sha256, Optional<UUID> contract, Optional<SealedFact> signed) {

  /** What a document is. */
  public enum Verdict {
    /** Byte for byte the document that both signed. */
    SIGNED("Ce document est celui que les deux parties ont signé."),
    /** It names a contract that is known here, and is not what was signed. */
    ALTERED("Ce document n'est pas celui qui a été signé : c'est une copie altérée."),
    /** A draft: it binds nobody, even if its contract was signed since. */
    DRAFT("Ce document est un projet : il n'engage personne."),
    /** Nothing that is known here. */
    UNKNOWN("Ce document n'est pas un contrat signé ici.");

    private final String meaning;

    Verdict(String meaning) {
      this.meaning = meaning;
    }

    /** In one sentence, for people. */
    public String meaning() {
      return meaning;
    }
  }

  /** That a document is the one both signed. */
  public record SealedFact(UUID id, long version, LocalDate signedOn, Optional<Instant> sealedAt) {}

  /** What a document says of itself; nothing of it is believed. */
  public record Claim(UUID contract, boolean signed) {}

  /** The signed documents of one kind, as a service keeps them. */
  public interface KnownDocuments {
    /** What texts of that kind call their own format. */
    String format();

    Optional<SealedFact> sealedAs(String sha256);

    /** Whether such a text is, or was, drawn up here. */
    boolean knows(UUID contract);
  }

  public static Verification of(byte[] document, KnownDocuments known) {
    var sha256 = Sha256.of(document);
    var signed = known.sealedAs(sha256);
    if (signed.isPresent()) {
      return new Verification(Verdict.SIGNED, sha256, signed.map(SealedFact::id), signed);
    }
    return ReceivedPdf.carriedText(document, SignatureText.NAME)
        .flatMap(text -> SignatureText.claim(known.format(), text))
        .filter(claim -> known.knows(claim.contract()))
        .map(claim ->
            new Verification(
                claim.signed() ? Verdict.ALTERED : Verdict.DRAFT,
                sha256,
                Optional.of(claim.contract()),
                Optional.empty()))
        .orElse(new Verification(Verdict.UNKNOWN, sha256, Optional.empty(), Optional.empty()));
  }
}
