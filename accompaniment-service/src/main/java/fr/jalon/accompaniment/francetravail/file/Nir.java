package fr.jalon.accompaniment.francetravail.file;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A registration number as France Travail sends it, in 13 characters or 15 with the key. */
record Nir(String digits) {
  /** In Corsica the département is 2A or 2B, which count as 19 and 18 (INSEE). */
  private static final Pattern SHAPE = Pattern.compile("\\d{5}(\\d{2}|2A|2B)\\d{6}");

  static Optional<Nir> of13(String sent) {
    var text = sent.replace(" ", "").toUpperCase(Locale.ROOT);
    return SHAPE.matcher(text).matches() ? Optional.of(new Nir(text)) : Optional.empty();
  }

  /** Thirteen characters, or fifteen whose key is right. */
  static Optional<Nir> read(String sent) {
    var text = sent.replace(" ", "").toUpperCase(Locale.ROOT);
    if (text.length() != 15) {
      return of13(text);
    }
    return of13(text.substring(0, 13)).filter(nir -> text.endsWith(nir.key()));
  }

  /** 97 less the remainder by 97, in two digits. */
  private String key() {
    long number = Long.parseLong(digits.replace("2A", "19").replace("2B", "18"));
    return String.format(Locale.ROOT, "%02d", 97 - number % 97);
  }

  String withKey() {
    return digits + key();
  }

  @Override
  public String toString() {
    return "Nir[…]";
  }
}
