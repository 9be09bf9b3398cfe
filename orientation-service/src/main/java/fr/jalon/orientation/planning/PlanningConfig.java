package fr.jalon.orientation.planning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a planning takes for granted when it is not told otherwise. */
@ConfigMapping(prefix = "jalon.planning")
interface PlanningConfig {
  /** Days between a convocation and the rendez-vous to which it calls, at least. */
  @WithDefault("10")
  int noticeDays();

  /** Longest travel to a site of another territory, in minutes. */
  @WithDefault("60")
  int longestTravel();

  /** Days from today in which slots are looked for. */
  @WithDefault("90")
  int horizonDays();

  /** Most people planned at once, those due first before. */
  @WithDefault("5000")
  int mostPeople();

  /** Most lines accepted in one call; the next call goes on. */
  @WithDefault("500")
  int linesAtOnce();
}
