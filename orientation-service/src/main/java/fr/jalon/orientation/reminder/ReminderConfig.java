package fr.jalon.orientation.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** How people are reminded of their rendez-vous. */
@ConfigMapping(prefix = "jalon.reminder")
interface ReminderConfig {
  /** Whether this process decides reminders. */
  @WithDefault("true")
  boolean running();

  /** Time between two looks at who is to be reminded. */
  @WithDefault("15m")
  Duration every();

  /** Hour of the day from which reminders of that day are decided. */
  @WithDefault("08:00")
  LocalTime from();
}
