package fr.jalon.orientation.reminder;

import fr.jalon.platform.tenancy.Tenancy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks, again and again, at who is to be reminded today. It remembers nothing: what was decided is
 * in the database, so that a stop of hours or days loses only what would no longer serve.
 */
@ApplicationScoped
class ReminderPass {
  private static final Logger LOG = Logger.getLogger(ReminderPass.class);

  private final ReminderRepository reminders;
  private final Remind remind;
  private final Tenancy tenancy;
  private final ReminderConfig config;
  private final Clock clock;
  private final ReminderRules rules = ReminderRules.shipped();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("reminders").daemon().factory());

  ReminderPass(
      ReminderRepository reminders,
      Remind remind,
      Tenancy tenancy,
      ReminderConfig config,
      Clock clock) {
    this.reminders = reminders;
    this.remind = remind;
    this.tenancy = tenancy;
    this.config = config;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started) {
    if (config.running()) {
      var every = config.every().toMillis();
      var _ = timer.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
    }
  }

  void stop(@Observes ShutdownEvent stopping) {
    timer.shutdownNow();
  }

  private void look() {
    try {
      if (!LocalTime.now(clock).isBefore(config.from())) {
        pass();
      }
    } catch (RuntimeException away) {
      LOG.warnf("Nobody is reminded this time: %s", away.getClass().getName());
    }
  }

  /** Everybody who is to be reminded today and was not yet; answers how many were. */
  int pass() {
    var today = LocalDate.now(clock);
    int reminded = 0;
    for (var departement : reminders.departements(today, today.plusDays(rules.horizon()))) {
      reminded += tenancy.within(departement, () -> pass(today));
    }
    return reminded;
  }

  private int pass(LocalDate today) {
    int reminded = 0;
    for (var rule : rules.rules()) {
      for (var expected :
          reminders.unreminded(
              rule.name(), today.plusDays(rule.lastDay()), today.plusDays(rule.daysBefore()))) {
        try {
          if (remind.handle(expected, rule).isPresent()) {
            reminded++;
          }
        } catch (RuntimeException failure) {
          LOG.warnf(
              "Nobody is reminded of rendez-vous %s: %s",
              expected.rendezVousId(), failure.getClass().getName());
        }
      }
    }
    return reminded;
  }
}
