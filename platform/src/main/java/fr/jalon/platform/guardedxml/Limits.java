package fr.jalon.platform.guardedxml;

import java.io.IOException;

/**
 * What no true file comes near.
 *
 * <p>The layouts have a closed vocabulary of about 250 names, ten levels and no attribute, so the
 * limits may be tight: distinct unknown names and colliding names are what exhausts an XML reader.
 */
public record Limits(
    int depth,
    int attributes,
    int text,
    int unknownNames,
    int elementsOfOneDossier,
    int dossiers,
    long bytesBetweenTwoEvents,
    long unpackedBytes,
    int packingRatio) {

  /** The limits of the house; only the unpacked size is a matter of configuration. */
  public static Limits upTo(long unpackedBytes) {
    return new Limits(24, 8, 4_096, 64, 20_000, 3_000_000, 1L << 20, unpackedBytes, 100);
  }

  /** Says which limit was passed, from under the XML reader. */
  static final class Passed extends IOException {
    private static final long serialVersionUID = 1L;

    Passed(String detail) {
      super(detail);
    }
  }
}
