package fr.jalon.orientation.letter;

import fr.jalon.orientation.beneficiary.PersonIdentity;
import fr.jalon.orientation.beneficiary.PostalAddress;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** How a letter names whom it is for, and itself. */
public final class Addressee {
  private Addressee() {}

  /** What the envelope's window shows. */
  public static PostalAddress window(PersonIdentity person) {
    var name = "%s %s %s".formatted(person.title(), person.firstName(), person.lastName()).strip();
    return new PostalAddress(
        Stream.concat(
                Stream.of(name),
                person.address().map(PostalAddress::lines).stream()
                    .flatMap(lines -> lines.stream()))
            .toList());
  }

  /** Short enough to be read out on the telephone. */
  public static String reference(UUID subject) {
    return subject.toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }
}
