package fr.jalon.orientation.spreadsheet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What two spellings of one thing share: neither accents, case, punctuation nor line breaks. */
public final class Spelling {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

  private Spelling() {}

  public static String key(String text) {
    var bare =
        MARKS
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .replace("œ", "oe")
            .replace("æ", "ae");
    return OTHERS.matcher(bare).replaceAll(" ").strip();
  }
}
