package fr.jalon.platform.event.inbox;

import fr.jalon.contracts.Event;
import fr.jalon.platform.event.EventConfig;
import fr.jalon.platform.event.EventConsumer;
import fr.jalon.platform.event.inbox.Delivery.Illegible;
import fr.jalon.platform.event.inbox.Delivery.Legible;
import fr.jalon.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Decides what becomes of an event that its consumer did not take. */
@ApplicationScoped
class DeliverOrSetAside {

  private static final Logger LOG = Logger.getLogger(DeliverOrSetAside.class);

  /** SQLSTATE classes that pass by themselves: connection, resources, rollback, shutdown. */
  private static final Set<String> PASSING = Set.of("08", "53", "40", "57");

  private final DeliverEvents deliver;
  private final SetAside setAside;
  private final EventConfig config;

  DeliverOrSetAside(DeliverEvents deliver, SetAside setAside, EventConfig config) {
    this.deliver = deliver;
    this.setAside = setAside;
    this.config = config;
  }

  /**
   * Delivers one event, trying again a few times; true when it took effect. A database that is away
   * is no fault of the event: that failure is thrown, and the reader starts again from its
   * position.
   */
  <E extends Event> boolean handle(EventConsumer<E> consumer, String reader, Delivery<E> delivery) {
    return switch (delivery) {
      case Illegible<E> illegible -> {
        setAside(consumer, reader, illegible);
        yield false;
      }
      case Legible<E> legible -> tryLegible(consumer, reader, legible);
    };
  }

  /** Sets aside without trying: it cannot be read, or its key waits behind a dead letter. */
  void setAside(EventConsumer<?> consumer, String reader, Delivery<?> delivery) {
    var reason = delivery instanceof Illegible<?> ? "UNREADABLE" : "BEHIND_A_DEAD_LETTER";
    setAside.handle(consumer, reader, delivery, reason);
  }

  private <E extends Event> boolean tryLegible(
      EventConsumer<E> consumer, String reader, Legible<E> legible) {
    var reason = "";
    for (int attempt = 1; attempt <= config.attempts(); attempt++) {
      try {
        deliver.handle(consumer, reader, legible.event().departement(), List.of(legible));
        return true;
      } catch (RuntimeException failure) {
        if (passesByItself(failure)) {
          throw failure;
        }
        reason = reason(failure);
      }
    }
    LOG.errorf(
        "%s %s is set aside: %s",
        legible.event().getClass().getSimpleName(), legible.event().eventId(), reason);
    setAside.handle(consumer, reader, legible, reason);
    return false;
  }

  static boolean passesByItself(Throwable failure) {
    return causes(failure)
        .anyMatch(cause ->
            cause instanceof SQLException sql
                && sql.getSQLState() != null
                && PASSING.contains(sql.getSQLState().substring(0, 2)));
  }

  private static String reason(Throwable failure) {
    return causes(failure)
        .filter(cause -> cause instanceof Refusal || cause instanceof SQLException)
        .findFirst()
        .map(cause ->
            cause instanceof Refusal refusal
                ? refusal.problem().name()
                : "SQL " + ((SQLException) cause).getSQLState())
        .orElseGet(() -> failure.getClass().getSimpleName());
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.<Throwable>iterate(failure, t -> t != null, Throwable::getCause).limit(20);
  }
}
