package fr.jalon.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How often one client may call each service. */
@ConfigMapping(prefix = "jalon.gateway.limits")
interface LimitConfig {
  /** What holds for a service that states nothing of its own. */
  Quota standard();

  /** Other quotas, by service: {@code jalon.gateway.limits.services.orientation.requests=…}. */
  Map<String, Quota> services();

  /** How many clients are counted at once; beyond, the longest silent is forgotten. */
  @WithDefault("10000")
  int rememberAtMost();

  /** So many requests in such a time. */
  interface Quota {
    /** Requests that one client may make in each period, all at once if it likes. */
    @WithDefault("6000")
    long requests();

    /** The period over which a client's allowance is given back, evenly. */
    @WithDefault("60s")
    Duration period();
  }
}
