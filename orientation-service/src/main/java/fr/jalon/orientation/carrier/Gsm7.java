package fr.jalon.orientation.carrier;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes a text in the alphabet of text messages (3GPP TS 23.038): outside it, one message holds 70
 * characters in place of 160.
 */
public final class Gsm7 {
  private static final String ALPHABET =
      "@£$¥èéùìòÇ\n"
          + "Øø\r"
          + "ÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ"
          + "ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  /** Each counts for two. */
  private static final String EXTENSION = "^{}\\[~]|€";

  private static final Map<Integer, String> NEAREST =
      Map.ofEntries(
          Map.entry((int) '’', "'"),
          Map.entry((int) '‘', "'"),
          Map.entry((int) '“', "\""),
          Map.entry((int) '”', "\""),
          Map.entry((int) '–', "-"),
          Map.entry((int) '—', "-"),
          Map.entry((int) '…', "..."),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'Œ', "OE"),
          Map.entry((int) '\u00a0', " "),
          Map.entry((int) '\u202f', " "));

  private static final Pattern QUOTE = Pattern.compile("«[ \u00a0\u202f]?|[ \u00a0\u202f]?»");

  private Gsm7() {}

  /** The text in that alphabet: what it lacks loses its accent, or becomes « ? ». */
  public static String write(String text) {
    var written = new StringBuilder(text.length());
    QUOTE
        .matcher(text)
        .replaceAll("\"")
        .codePoints()
        .forEach(character -> written.append(nearest(character)));
    return written.toString();
  }

  /** How many messages a text of that alphabet is sent as: one, or parts of 153 characters. */
  public static int segments(String written) {
    var septets = written.chars().map(c -> EXTENSION.indexOf(c) >= 0 ? 2 : 1).sum();
    return septets <= 160 ? 1 : (septets + 152) / 153;
  }

  private static String nearest(int character) {
    if (isWritable(character)) {
      return Character.toString(character);
    }
    var near = NEAREST.get(character);
    if (near != null) {
      return near;
    }
    var bare =
        Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
    return !bare.isEmpty() && bare.codePoints().allMatch(Gsm7::isWritable) ? bare : "?";
  }

  private static boolean isWritable(int character) {
    return ALPHABET.indexOf(character) >= 0 || EXTENSION.indexOf(character) >= 0;
  }
}
