package fr.jalon.orientation.convocation;

import fr.jalon.orientation.beneficiary.PersonIdentity;
import fr.jalon.orientation.beneficiary.PostalAddress;
import fr.jalon.orientation.carrier.Part;
import fr.jalon.orientation.letter.Letter;
import fr.jalon.orientation.letter.LetterPress;
import fr.jalon.orientation.letter.Letterheads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Prints a convocation as the letter that goes in the envelope. */
@ApplicationScoped
class ConvocationLetter {
  private final ConvocationText text;
  private final Letterheads letterheads;
  private final LetterPress press;

  ConvocationLetter(ConvocationText text, Letterheads letterheads, LetterPress press) {
    this.text = text;
    this.letterheads = letterheads;
    this.press = press;
  }

  Part print(UUID id, PersonIdentity person, Optional<Meeting> meeting, LocalDate writtenOn) {
    return Part.letter(
        press.print(
            new Letter(
                letterheads.current().name(),
                window(person),
                writtenOn,
                reference(id),
                "convocation à votre rendez-vous d'orientation — revenu de solidarité active (RSA)",
                text.html(person, meeting))));
  }

  /** What the envelope's window shows. */
  static PostalAddress window(PersonIdentity person) {
    var name = "%s %s %s".formatted(person.title(), person.firstName(), person.lastName()).strip();
    return new PostalAddress(
        Stream.concat(
                Stream.of(name),
                person.address().map(PostalAddress::lines).stream()
                    .flatMap(lines -> lines.stream()))
            .toList());
  }

  /** Short enough to be read out on the telephone. */
  private static String reference(UUID id) {
    return id.toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }
}
