package fr.jalon.orientation.suspension;

import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.policy.SanctionRules.Step;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A step in the story of a suspension.
 *
 * @param detail what was said: observations, a reason; never told to another service
 * @param letter what was written to the person, word for word
 */
public record Entry(
    Step step, LocalDate on, Author by, Optional<String> detail, Optional<String> letter) {

  public static Entry of(Step step, LocalDate on, Author by) {
    return new Entry(step, on, by, Optional.empty(), Optional.empty());
  }

  public Entry saying(String said) {
    return new Entry(step, on, by, Optional.of(said), letter);
  }

  public Entry writing(String written) {
    return new Entry(step, on, by, detail, Optional.of(written));
  }

  /** The seal of the letter, in hexadecimal. */
  public Optional<String> sha256() {
    return letter.map(Entry::seal);
  }

  private static String seal(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return "Entry[%s, %s]".formatted(step, on);
  }
}
