package fr.jalon.orientation.reminder;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.beneficiary.PersonIdentity;
import fr.jalon.orientation.delivery.Parcel;
import fr.jalon.orientation.delivery.Parcel.Purpose;
import fr.jalon.orientation.delivery.Reach;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.orientation.reminder.ReminderRepository.Expected;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Addresses a reminder: on which channels a person can be reached, and where. */
@ApplicationScoped
class ReminderMail {
  private final Reach reach;
  private final ReminderText text;
  private final Clock clock;

  ReminderMail(Reach reach, ReminderText text, Clock clock) {
    this.reach = reach;
    this.text = text;
    this.clock = clock;
  }

  Set<Channel> reachableBy(Expected expected) {
    return reach.channels(person(expected));
  }

  /** The reminder on a channel by which the person can be reached. */
  Parcel parcel(UUID id, Expected expected, Channel channel) {
    var person = person(expected);
    return new Parcel(
        new ParcoursId(expected.parcoursId()),
        person.id(),
        Purpose.REMINDER,
        id,
        channel,
        reach.recipient(person, channel).orElseThrow(),
        ReminderText.TITLE,
        List.of(text.write(channel, id, expected, person, LocalDate.now(clock))),
        Optional.of(expected.startsAt()));
  }

  private PersonIdentity person(Expected expected) {
    return reach.person(new PersonId(expected.personId()));
  }
}
