package fr.jalon.indicators.dashboard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the pages of the committees suppose. */
@ConfigMapping(prefix = "jalon.dashboard")
public interface DashboardConfig {
  /**
   * How many months after the reception of its notification an entrant has had the time for every
   * step, up to the contract: one month to be oriented, then two at most to sign.
   */
  @WithDefault("3")
  int funnelMonths();

  /** Over how many days, today included, a promise that falls due is shown as at risk. */
  @WithDefault("7")
  int riskDays();
}
