package fr.jalon.orientation.convocation;

import fr.jalon.orientation.beneficiary.PersonIdentity;
import fr.jalon.orientation.carrier.Part;
import fr.jalon.orientation.letter.Addressee;
import fr.jalon.orientation.letter.Letter;
import fr.jalon.orientation.letter.LetterPress;
import fr.jalon.orientation.letter.Letterheads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

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
                Addressee.window(person),
                writtenOn,
                Addressee.reference(id),
                "convocation à votre rendez-vous d'orientation — revenu de solidarité active (RSA)",
                text.html(person, meeting))));
  }
}
