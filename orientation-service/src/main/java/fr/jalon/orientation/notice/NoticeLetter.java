package fr.jalon.orientation.notice;

import static fr.jalon.orientation.OrientationProblem.ADDRESS_UNKNOWN;
import static fr.jalon.orientation.OrientationProblem.PERSON_NOT_FOUND;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.beneficiary.PersonRepository;
import fr.jalon.orientation.decision.Orientation.Decided;
import fr.jalon.orientation.letter.Addressee;
import fr.jalon.orientation.letter.Letter;
import fr.jalon.orientation.letter.LetterPress;
import fr.jalon.orientation.letter.Letterheads;
import fr.jalon.orientation.parcours.HeldParcours;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Prints the letter that tells a person their orientation. */
@ApplicationScoped
class NoticeLetter {
  private final PersonRepository people;
  private final NoticeText text;
  private final Letterheads letterheads;
  private final LetterPress press;

  NoticeLetter(
      PersonRepository people, NoticeText text, Letterheads letterheads, LetterPress press) {
    this.people = people;
    this.text = text;
    this.letterheads = letterheads;
    this.press = press;
  }

  byte[] print(HeldParcours parcours, Decided decided, Channel channel, LocalDate on) {
    var person =
        people
            .identity(parcours.person())
            .orElseThrow(() -> PERSON_NOT_FOUND.because("L'identité de la personne manque."));
    if (channel == Channel.POST && person.address().isEmpty()) {
      throw ADDRESS_UNKNOWN.because(
          "Choisissez un autre canal, la CAF n'a pas transmis d'adresse.", "/channel");
    }
    return press.print(
        new Letter(
            letterheads.current().name(),
            Addressee.window(person),
            on,
            Addressee.reference(decided.id()),
            decided.rank() == 1 ? "Votre orientation" : "Votre nouvelle orientation",
            text.html(parcours, decided, person)));
  }
}
