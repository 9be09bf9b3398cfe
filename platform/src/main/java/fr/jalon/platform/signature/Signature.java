package fr.jalon.platform.signature;

import fr.jalon.platform.document.HandDrawing;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One party's signature.
 *
 * @param <P> the parties to that kind of text
 * @param signer who held the pen: the party, their representative or the agent
 * @param agent who signed for their side, or before whom the other side signed
 */
public record Signature<P extends Enum<P>>(
    P signatory, LocalDate on, Optional<String> place, Signer signer, Mark mark, Witness agent) {

  /** The same, given on that day. */
  public Signature<P> given(LocalDate day) {
    return new Signature<>(signatory, day, place, signer, mark, agent);
  }

  /** The same where names are not kept: of whoever signs for the party, the name is the proof. */
  public Signature<P> withoutOwnName() {
    return signer.representedAs().isPresent()
        ? this
        : new Signature<>(
            signatory, on, place, new Signer(Optional.empty(), Optional.empty()), mark, agent);
  }

  /** How a machine calls what the signature was made of. */
  public String means() {
    return switch (mark) {
      case Mark.Drawn _ -> "DRAWN";
      case Mark.Typed _ -> "TYPED";
      case Mark.OnPaper _ -> "PAPER";
      case Mark.Stated _ -> "STATED";
    };
  }

  /** The scan of the paper that was signed. */
  public Optional<UUID> scan() {
    return mark instanceof Mark.OnPaper(var scan) ? Optional.of(scan) : Optional.empty();
  }

  /** What was drawn on a screen. */
  public Optional<HandDrawing> drawing() {
    return mark instanceof Mark.Drawn(var drawing) ? Optional.of(drawing) : Optional.empty();
  }

  /**
   * Whose hand it was.
   *
   * @param name as it is written under the signature; unknown for what was only told
   * @param representedAs in which quality another signed for the party: tuteur, curateur…
   */
  public record Signer(Optional<String> name, Optional<String> representedAs) {
    /** Quotes nothing: it is a name. */
    @Override
    public String toString() {
      return "Signer[…]";
    }
  }

  /** What the signature was made of. */
  public sealed interface Mark {
    /** Drawn by hand on a screen. */
    record Drawn(HandDrawing drawing) implements Mark {}

    /** The name typed on a screen, as a signature. */
    record Typed() implements Mark {}

    /** Signed on paper, of which a scan is kept. */
    record OnPaper(UUID scan) implements Mark {}

    /** Only told, before what a signature is made of was kept. */
    record Stated() implements Mark {}
  }
}
