package fr.jalon.indicators.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Catalogues that tests of other features need. */
public final class Catalogues {
  private Catalogues() {}

  public static Catalogue shipped() {
    try {
      return new Catalogue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
