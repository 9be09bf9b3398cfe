package fr.jalon.orientation.reminder;

import static fr.jalon.orientation.OrientationProblem.PERSON_NOT_FOUND;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.beneficiary.PersonIdentity;
import fr.jalon.orientation.beneficiary.PersonRepository;
import fr.jalon.orientation.carrier.Carriers;
import fr.jalon.orientation.contact.ContactRepository;
import fr.jalon.orientation.contact.EmailAddress;
import fr.jalon.orientation.contact.PhoneNumber;
import fr.jalon.orientation.delivery.Parcel;
import fr.jalon.orientation.delivery.Parcel.Purpose;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.orientation.reminder.ReminderRepository.Expected;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Addresses a reminder: on which channels a person can be reached, and where. */
@ApplicationScoped
class ReminderMail {
  private final PersonRepository people;
  private final ContactRepository contacts;
  private final Carriers carriers;
  private final ReminderText text;
  private final Clock clock;

  ReminderMail(
      PersonRepository people,
      ContactRepository contacts,
      Carriers carriers,
      ReminderText text,
      Clock clock) {
    this.people = people;
    this.contacts = contacts;
    this.carriers = carriers;
    this.text = text;
    this.clock = clock;
  }

  Set<Channel> reachableBy(Expected expected) {
    var known = contacts.of(new PersonId(expected.personId()));
    var channels = EnumSet.noneOf(Channel.class);
    if (known.email().isPresent() && carriers.serve(Channel.EMAIL)) {
      channels.add(Channel.EMAIL);
    }
    if (known.mobile().isPresent() && carriers.serve(Channel.SMS)) {
      channels.add(Channel.SMS);
    }
    if (person(expected).address().isPresent()) {
      channels.add(Channel.POST);
    }
    return channels;
  }

  /** The reminder on a channel by which the person can be reached. */
  Parcel parcel(UUID id, Expected expected, Channel channel) {
    var person = person(expected);
    var known = contacts.of(person.id());
    var recipient =
        switch (channel) {
          case SMS -> known.mobile().map(PhoneNumber::e164);
          case EMAIL -> known.email().map(EmailAddress::value);
          case POST, HAND -> Optional.of(String.join("\n", ReminderText.window(person)));
        };
    return new Parcel(
        new ParcoursId(expected.parcoursId()),
        person.id(),
        Purpose.REMINDER,
        id,
        channel,
        recipient.orElseThrow(),
        ReminderText.TITLE,
        List.of(text.write(channel, id, expected, person, LocalDate.now(clock))),
        Optional.of(expected.startsAt()));
  }

  private PersonIdentity person(Expected expected) {
    return people
        .identity(new PersonId(expected.personId()))
        .orElseThrow(() -> PERSON_NOT_FOUND.because("L'identité de la personne manque."));
  }
}
