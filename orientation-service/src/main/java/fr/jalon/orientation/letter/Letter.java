package fr.jalon.orientation.letter;

import fr.jalon.orientation.beneficiary.PostalAddress;
import java.time.LocalDate;

/**
 * A letter of the département to a person, before it is printed.
 *
 * @param recipient what the window shows: the person's name, then their address
 * @param bodyHtml well-formed HTML, whose texts are escaped already
 */
public record Letter(
    String departementName,
    PostalAddress recipient,
    LocalDate writtenOn,
    String reference,
    String subject,
    String bodyHtml) {

  /** Names nobody: a letter holds an identity. */
  @Override
  public String toString() {
    return "Letter[%s, %s]".formatted(reference, writtenOn);
  }
}
