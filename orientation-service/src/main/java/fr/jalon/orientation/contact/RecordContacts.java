package fr.jalon.orientation.contact;

import static fr.jalon.orientation.OrientationProblem.CONTACT_EMAIL_INVALID;
import static fr.jalon.orientation.OrientationProblem.CONTACT_PHONE_INVALID;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.contact.ContactHistory.Statement;
import fr.jalon.orientation.contact.ContactRepository.Stated;
import fr.jalon.platform.http.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes down what a source says of how a person is reached; the same again changes nothing. */
@ApplicationScoped
public class RecordContacts {
  private final ContactRepository contacts;
  private final Clock clock;

  RecordContacts(ContactRepository contacts, Clock clock) {
    this.contacts = contacts;
    this.clock = clock;
  }

  /**
   * What became of a statement.
   *
   * @param changed whether anything new was told
   * @param emailUnreadable whether an address was given that is none
   * @param phonesUnreadable how many numbers were given on which nobody can be called
   */
  public record Recorded(boolean changed, boolean emailUnreadable, int phonesUnreadable) {}

  /**
   * What a file says, for the day of the file. What it cannot mean is left out and counted.
   *
   * @param recordedBy id of the agent who brought the file, or name of the flow
   */
  @Transactional
  public Recorded handle(
      PersonId person,
      ContactSource source,
      LocalDate asOf,
      Optional<String> email,
      List<String> phones,
      String recordedBy) {
    contacts.hold(person);
    var sentEmail = email.filter(text -> !text.isBlank());
    var sentPhones = phones.stream().flatMap(cell -> PhoneNumber.apart(cell).stream()).toList();
    var readEmail = sentEmail.flatMap(EmailAddress::read);
    var readPhones = new LinkedHashSet<String>();
    int unreadable = 0;
    for (var sent : sentPhones) {
      var number = PhoneNumber.read(sent);
      number.ifPresent(phone -> readPhones.add(phone.e164()));
      unreadable += number.isPresent() ? 0 : 1;
    }
    var statement = new Statement(source, asOf, readEmail.map(EmailAddress::value), readPhones);
    boolean changed = write(person, contacts.history(person), statement, recordedBy);
    return new Recorded(changed, sentEmail.isPresent() && readEmail.isEmpty(), unreadable);
  }

  /** What an agent says after having read the current version: everything that holds from now. */
  @Transactional
  ContactHistory replace(
      PersonId person,
      @Nullable String ifMatch,
      Optional<String> email,
      List<String> phones,
      String agent) {
    contacts.hold(person);
    var known = contacts.history(person);
    ETags.require(ifMatch, known.version());
    var statement =
        new Statement(
            ContactSource.AGENT,
            LocalDate.now(clock),
            email.filter(text -> !text.isBlank()).map(RecordContacts::anEmail),
            numbers(phones));
    write(person, known, statement, agent);
    return contacts.history(person);
  }

  private boolean write(PersonId person, ContactHistory known, Statement statement, String by) {
    var change = known.tell(statement);
    contacts.write(
        person, change, new Stated(statement.source(), statement.on(), by, clock.instant()));
    return change.isNews();
  }

  private static String anEmail(String text) {
    return EmailAddress.read(text)
        .orElseThrow(
            () -> CONTACT_EMAIL_INVALID.because("Une adresse s'écrit nom@domaine.fr.", "/email"))
        .value();
  }

  private static Set<String> numbers(List<String> phones) {
    var numbers = new LinkedHashSet<String>();
    for (int i = 0; i < phones.size(); i++) {
      var pointer = "/phones/" + i;
      numbers.add(
          PhoneNumber.read(phones.get(i))
              .orElseThrow(() ->
                  CONTACT_PHONE_INVALID.because(
                      "Un numéro français a dix chiffres ; un autre commence par son indicatif, +32"
                          + " par exemple.",
                      pointer))
              .e164());
    }
    return numbers;
  }
}
