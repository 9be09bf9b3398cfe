package fr.jalon.orientation.cancellation;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.beneficiary.PersonIdentity;
import fr.jalon.orientation.cancellation.CancellationRepository.Cancelled;
import fr.jalon.orientation.carrier.Gsm7;
import fr.jalon.orientation.carrier.Part;
import fr.jalon.orientation.letter.Addressee;
import fr.jalon.orientation.letter.Letter;
import fr.jalon.orientation.letter.LetterPress;
import fr.jalon.orientation.letter.Letterheads;
import fr.jalon.platform.date.FrenchDates;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Writes that a rendez-vous is cancelled: a text message that names nobody, an e-mail, a letter.
 */
@ApplicationScoped
class CancellationText {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Template sms;
  private final Template message;
  private final Template page;
  private final Letterheads letterheads;
  private final LetterPress press;

  CancellationText(
      @Location("cancellation/sms.txt") Template sms,
      @Location("cancellation/message.txt") Template message,
      @Location("cancellation/lettre.html") Template page,
      Letterheads letterheads,
      LetterPress press) {
    this.sms = sms;
    this.message = message;
    this.page = page;
    this.letterheads = letterheads;
    this.press = press;
  }

  Part write(Channel channel, Cancelled cancelled, PersonIdentity person, LocalDate today) {
    return switch (channel) {
      case SMS -> Part.text(Gsm7.write(fill(sms, cancelled, person).render()));
      case EMAIL, HAND -> Part.text(fill(message, cancelled, person).render());
      case POST ->
          Part.letter(
              press.print(
                  new Letter(
                      letterheads.current().name(),
                      Addressee.window(person),
                      today,
                      Addressee.reference(cancelled.rendezVousId()),
                      "annulation de votre rendez-vous d'orientation",
                      fill(page, cancelled, person).render())));
    };
  }

  private static TemplateInstance fill(
      Template template, Cancelled cancelled, PersonIdentity person) {
    var at = cancelled.startsAt().atZone(PARIS);
    return template
        .data("civility", person.title())
        .data("name", (person.firstName() + " " + person.lastName()).strip())
        .data("day", FrenchDates.day(at.toLocalDate()))
        .data("hour", FrenchDates.hour(at))
        .data("site", cancelled.site());
  }
}
