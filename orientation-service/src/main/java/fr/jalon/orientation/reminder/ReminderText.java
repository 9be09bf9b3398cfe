package fr.jalon.orientation.reminder;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.beneficiary.PersonIdentity;
import fr.jalon.orientation.carrier.Gsm7;
import fr.jalon.orientation.carrier.Part;
import fr.jalon.orientation.letter.Addressee;
import fr.jalon.orientation.letter.Letter;
import fr.jalon.orientation.letter.LetterPress;
import fr.jalon.orientation.letter.Letterheads;
import fr.jalon.orientation.reminder.ReminderRepository.Expected;
import fr.jalon.platform.date.FrenchDates;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.POST;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Writes a reminder: a text message that names nobody, an e-mail, or a letter. */
@ApplicationScoped
class ReminderText {
  static final String TITLE = "Rappel de votre rendez-vous d'orientation";
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Template sms;
  private final Template message;
  private final Template page;
  private final Letterheads letterheads;
  private final LetterPress press;

  ReminderText(
      @Location("reminder/sms.txt") Template sms,
      @Location("reminder/message.txt") Template message,
      @Location("reminder/lettre.html") Template page,
      Letterheads letterheads,
      LetterPress press) {
    this.sms = sms;
    this.message = message;
    this.page = page;
    this.letterheads = letterheads;
    this.press = press;
  }

  Part write(Channel channel, UUID id, Expected expected, PersonIdentity person, LocalDate today) {
    return switch (channel) {
      case SMS -> Part.text(Gsm7.write(fill(sms, expected, person).render()));
      case EMAIL, HAND -> Part.text(fill(message, expected, person).render());
      case POST ->
          Part.letter(
              press.print(
                  new Letter(
                      letterheads.current().name(),
                      Addressee.window(person),
                      today,
                      Addressee.reference(id),
                      "rappel de votre rendez-vous d'orientation",
                      fill(page, expected, person).render())));
    };
  }

  private static TemplateInstance fill(
      Template template, Expected expected, PersonIdentity person) {
    var at = expected.startsAt().atZone(PARIS);
    return template
        .data("civility", person.title())
        .data("name", (person.firstName() + " " + person.lastName()).strip())
        .data("day", FrenchDates.day(at.toLocalDate()))
        .data("hour", FrenchDates.hour(at))
        .data("minutes", expected.minutes())
        .data("site", expected.site());
  }
}
