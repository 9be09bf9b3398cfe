package fr.jalon.indicators.disclosure;

/** Disclosure, for the tests of those who apply it. */
public final class Disclosures {
  private Disclosures() {}

  public static Disclosure of(int threshold) {
    return new Disclosure(() -> threshold);
  }
}
