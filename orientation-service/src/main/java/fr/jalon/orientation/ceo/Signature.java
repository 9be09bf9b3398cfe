package fr.jalon.orientation.ceo;

import fr.jalon.orientation.parcours.Author;
import fr.jalon.platform.document.HandDrawing;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One party's signature.
 *
 * @param signer who held the pen: the person, their representative or the agent
 * @param agent who signed for the département, or before whom the person signed
 */
public record Signature(
    Signatory signatory,
    LocalDate on,
    Optional<String> place,
    Signer signer,
    Mark mark,
    Author agent) {

  /** The same, given on that day. */
  public Signature given(LocalDate day) {
    return new Signature(signatory, day, place, signer, mark, agent);
  }

  /**
   * Whose hand it was.
   *
   * @param name as it is written under the signature; unknown for what was only told
   * @param representedAs in which quality another signed for the person: tuteur, curateur…
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
