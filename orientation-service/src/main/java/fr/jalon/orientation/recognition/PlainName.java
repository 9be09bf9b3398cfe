package fr.jalon.orientation.recognition;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name as it is compared: no accent, no case, one space for whatever is no letter. The database
 * says the same in {@code plain_name}.
 */
record PlainName(String text) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern SAINT = Pattern.compile("\\b(ste|st)\\b");

  static PlainName of(@Nullable String name) {
    if (name == null) {
      return new PlainName("");
    }
    if (isAscii(name)) {
      return new PlainName(ofAscii(name));
    }
    var letters =
        MARKS
            .matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .replace("œ", "oe")
            .replace("æ", "ae");
    return new PlainName(NO_LETTERS.matcher(letters).replaceAll(" ").strip());
  }

  /** Where accents are none of the question, and the database needs not be asked. */
  static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static String ofAscii(String name) {
    var plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        plain.append(c);
      } else if (c >= 'A' && c <= 'Z') {
        plain.append((char) (c + 'a' - 'A'));
      } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    int end = plain.length();
    return plain.substring(0, end > 0 && plain.charAt(end - 1) == ' ' ? end - 1 : end);
  }

  /** A commune, where files also shorten « Saint ». */
  static PlainName ofPlace(@Nullable String place) {
    var plain = of(place).text();
    return new PlainName(
        SAINT.matcher(plain).replaceAll(found -> found.group().equals("st") ? "saint" : "sainte"));
  }

  boolean isUnknown() {
    return text.isEmpty();
  }

  /** Whether one goes on where the other stops: « jean » and « jean pierre ». */
  boolean continues(PlainName other) {
    return (text + " ").startsWith(other.text + " ") || (other.text + " ").startsWith(text + " ");
  }

  @Override
  public String toString() {
    return "PlainName[…]";
  }
}
