package fr.jalon.orientation.reminder;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.delivery.QueueDelivery;
import fr.jalon.orientation.reminder.ReminderRepository.Expected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Leaves one reminder to be sent, once for a rendez-vous and a rule. */
@ApplicationScoped
class Remind {
  private final ReminderRepository reminders;
  private final ReminderMail mail;
  private final QueueDelivery queue;
  private final Clock clock;

  Remind(ReminderRepository reminders, ReminderMail mail, QueueDelivery queue, Clock clock) {
    this.reminders = reminders;
    this.mail = mail;
    this.queue = queue;
    this.clock = clock;
  }

  /** The channel taken; none when the rule has nothing to say to this person now. */
  @Transactional(REQUIRES_NEW)
  Optional<Channel> handle(Expected expected, ReminderRule rule) {
    var today = LocalDate.now(clock);
    if (!rule.actsOn(today, expected.scheduledOn()) || rule.repeats(today, expected.toldOn())) {
      return Optional.empty();
    }
    var id = UUID.randomUUID();
    return rule.channel(mail.reachableBy(expected))
        .filter(
            channel -> reminders.claim(id, expected, rule.name(), channel, today, clock.instant()))
        .map(channel -> {
          queue.handle(mail.parcel(id, expected, channel));
          return channel;
        });
  }
}
