package fr.jalon.orientation.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How messages are sent. */
@ConfigMapping(prefix = "jalon.delivery")
interface DeliveryConfig {
  /** Whether this process sends; another one, or none, does otherwise. */
  @WithDefault("true")
  boolean running();

  /** Time between two looks at what is to be sent. */
  @WithDefault("5s")
  Duration every();

  /** Time after which a failed sending is tried again; doubled each time. */
  @WithDefault("1m")
  Duration firstPause();

  /** Attempts after which a message is held to be undeliverable. */
  @WithDefault("8")
  int mostAttempts();

  /**
   * Age from which a sending that has not ended is held to have been cut by a stop; longer than the
   * time given to any carrier.
   */
  @WithDefault("5m")
  Duration forsakenAfter();
}
