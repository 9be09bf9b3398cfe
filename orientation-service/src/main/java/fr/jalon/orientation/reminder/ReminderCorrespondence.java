package fr.jalon.orientation.reminder;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.delivery.Correspondence;
import fr.jalon.orientation.delivery.Delivery.Sent;
import fr.jalon.orientation.delivery.Parcel;
import fr.jalon.orientation.delivery.Parcel.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What becomes of reminders: they mark nothing, and the letter of one must still come in time. */
@ApplicationScoped
class ReminderCorrespondence implements Correspondence {
  private static final int DAYS_OF_A_LETTER = 3;

  private final ReminderRepository reminders;
  private final ReminderMail mail;
  private final Clock clock;

  ReminderCorrespondence(ReminderRepository reminders, ReminderMail mail, Clock clock) {
    this.reminders = reminders;
    this.mail = mail;
    this.clock = clock;
  }

  @Override
  public Purpose purpose() {
    return Purpose.REMINDER;
  }

  @Override
  public boolean stillWanted(UUID reminderId) {
    return reminders.expectedOf(reminderId).isPresent();
  }

  @Override
  public void sent(Sent delivery) {
    // nothing is promised of reminders, so nothing is marked
  }

  @Override
  public Optional<Parcel> asLetter(UUID reminderId) {
    var inTime = LocalDate.now(clock).plusDays(DAYS_OF_A_LETTER);
    return reminders
        .expectedOf(reminderId)
        .filter(expected -> !expected.scheduledOn().isBefore(inTime))
        .filter(expected -> mail.reachableBy(expected).contains(Channel.POST))
        .map(expected -> mail.parcel(reminderId, expected, Channel.POST));
  }
}
