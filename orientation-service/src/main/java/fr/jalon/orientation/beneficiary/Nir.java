package fr.jalon.orientation.beneficiary;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The registration number of a person, without its key, which is computed.
 *
 * <p>The files send 13 characters and sometimes 15; matching is on the first 13. In Corsica the
 * département is 2A or 2B, which count as 19 and 18 (INSEE).
 */
public record Nir(String digits) {
  private static final Pattern SHAPE = Pattern.compile("[1-478]\\d{4}(\\d{2}|2A|2B)\\d{6}");

  public Nir {
    if (!SHAPE.matcher(digits).matches()) {
      throw new IllegalArgumentException("Not a NIR");
    }
  }

  /** Reads 13 characters, or 15 with the right key; anything else is no NIR. */
  public static Optional<Nir> read(String sent) {
    var text = sent.strip().toUpperCase(Locale.ROOT);
    if (text.length() != 13 && text.length() != 15) {
      return Optional.empty();
    }
    var first = text.substring(0, 13);
    if (!SHAPE.matcher(first).matches()) {
      return Optional.empty();
    }
    var nir = new Nir(first);
    return text.length() == 13 || text.substring(13).equals(nir.key())
        ? Optional.of(nir)
        : Optional.empty();
  }

  /** 97 less the remainder by 97, in two digits. */
  public String key() {
    long number = Long.parseLong(digits.replace("2A", "19").replace("2B", "18"));
    return String.format(Locale.ROOT, "%02d", 97 - number % 97);
  }

  /** Given while the definitive one is awaited: it begins with 7 or 8, and will change. */
  public boolean provisional() {
    return digits.charAt(0) == '7' || digits.charAt(0) == '8';
  }

  @Override
  public String toString() {
    return "Nir[…]";
  }
}
