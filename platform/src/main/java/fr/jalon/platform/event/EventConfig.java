package fr.jalon.platform.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How events travel. */
@ConfigMapping(prefix = "jalon.event")
public interface EventConfig {

  /** Topic to which this service publishes; a service without one publishes nothing. */
  Optional<String> topic();

  /** Topic of the events that this service could not take into account. */
  Optional<String> deadLetterTopic();

  /** How long the relay waits for a wake-up before it looks at the outbox by itself. */
  @WithDefault("PT1S")
  Duration relayPoll();

  /** Events taken from the outbox, or from a topic, at once. */
  @WithDefault("500")
  int pageSize();

  /** Times an event is tried before it is set aside as a dead letter. */
  @WithDefault("3")
  int attempts();

  /** Whether this process relays and consumes; off, it only answers HTTP. */
  @WithDefault("true")
  boolean running();
}
