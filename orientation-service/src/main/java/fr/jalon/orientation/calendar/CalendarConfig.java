package fr.jalon.orientation.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** Which days are public holidays. */
@ConfigMapping(prefix = "jalon.calendar")
interface CalendarConfig {
  /** Départements of the local law of Alsace-Moselle: Good Friday and 26 December are holidays. */
  @WithDefault("057,067,068")
  Set<String> alsaceMoselle();
}
