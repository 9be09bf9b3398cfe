package fr.jalon.platform.event;

import fr.jalon.contracts.Event;

/**
 * Takes one producer's events into account. Each bean of this type is run by the platform: in the
 * order of each key, once in effect, in one transaction with the inbox, for the event's
 * département. An event that cannot be taken into account is set aside with its reason and can be
 * replayed.
 */
public interface EventConsumer<E extends Event> {

  /** The topic to read, from its very first event. */
  String topic();

  /** The sealed interface of the producer's events. */
  Class<E> type();

  /** Tells this consumer from the service's others on the same topic, for ever. */
  default String name() {
    return topic();
  }

  /** The effect. Throwing rolls it back. */
  void on(E event);
}
