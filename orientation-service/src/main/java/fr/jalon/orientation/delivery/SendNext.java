package fr.jalon.orientation.delivery;

import fr.jalon.orientation.carrier.Carriers;
import fr.jalon.orientation.carrier.Message;
import fr.jalon.orientation.carrier.Outcome;
import fr.jalon.orientation.carrier.Outcome.Accepted;
import fr.jalon.orientation.carrier.Outcome.Never;
import fr.jalon.orientation.carrier.Outcome.NotNow;
import fr.jalon.orientation.carrier.Outcome.Unknown;
import fr.jalon.orientation.delivery.Delivery.Sending;
import fr.jalon.orientation.delivery.Delivery.Waiting;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends the message that has waited the longest, in three steps: it is taken, in a transaction; it
 * is handed to its carrier, outside of any; what became of it is written, in another. A stop
 * between two steps leaves it « being sent », and it is then either handed over again, where its
 * carrier recognises it, or left to a person.
 */
@ApplicationScoped
class SendNext {
  private static final String BY = "jalon";

  private final DeliveryRepository deliveries;
  private final MoveDelivery move;
  private final Carriers carriers;
  private final DeliveryConfig config;
  private final Clock clock;

  SendNext(
      DeliveryRepository deliveries,
      MoveDelivery move,
      Carriers carriers,
      DeliveryConfig config,
      Clock clock) {
    this.deliveries = deliveries;
    this.move = move;
    this.carriers = carriers;
    this.config = config;
    this.clock = clock;
  }

  /** True while there may be more to send. */
  boolean handle() {
    var taken = QuarkusTransaction.requiringNew().call(this::take);
    taken.flatMap(Taken::message).ifPresent(message -> conclude(message.id(), carry(message)));
    return taken.isPresent();
  }

  /** One message dealt with: handed over, or found useless. */
  record Taken(Optional<Message> message) {}

  Optional<Taken> take() {
    return deliveries
        .lockNextDue(carriers.awake(), clock.instant())
        .map(found -> {
          if (!(found instanceof Waiting waiting)) {
            throw new IllegalStateException("What is due waits");
          }
          var useless = useless(waiting);
          if (useless.isPresent()) {
            move.to(waiting.lapse(useless.get()), BY);
            return new Taken(Optional.empty());
          }
          move.to(waiting.take(clock.instant()), BY);
          return new Taken(Optional.of(deliveries.message(waiting.head().id())));
        });
  }

  private Outcome carry(Message message) {
    return carriers.carrier(message.channel()).carry(message);
  }

  /** Someone may have said meanwhile what became of it: then that holds. */
  void conclude(UUID id, Outcome outcome) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          if (deliveries.lock(id) instanceof Sending sending) {
            move.to(next(sending, outcome), BY);
          }
        });
  }

  private Delivery next(Sending sending, Outcome outcome) {
    return switch (outcome) {
      case Accepted(var reference) -> sending.accepted(LocalDate.now(clock), reference);
      case NotNow(var reason) -> notNow(sending, reason);
      case Never(var reason) -> sending.refused(reason);
      case Unknown(var reason) ->
          carriers.carrier(sending.head().channel()).remembers()
              ? notNow(sending, reason)
              : sending.unknown(reason);
    };
  }

  private Delivery notNow(Sending sending, String reason) {
    return sending.notNow(reason, clock.instant(), config.firstPause(), config.mostAttempts());
  }

  /** What a stop left « being sent ». */
  boolean resolveForsaken() {
    return QuarkusTransaction.requiringNew()
        .call(() ->
            deliveries
                .lockForsaken(carriers.awake(), clock.instant().minus(config.forsakenAfter()))
                .map(found -> {
                  if (!(found instanceof Sending sending)) {
                    throw new IllegalStateException("What is forsaken was being sent");
                  }
                  var reason = "arrêt pendant l'envoi";
                  var next =
                      carriers.carrier(sending.head().channel()).remembers()
                          ? sending.again(reason, clock.instant())
                          : sending.unknown(reason);
                  return move.to(next, BY);
                })
                .isPresent());
  }

  private Optional<String> useless(Waiting waiting) {
    var head = waiting.head();
    if (head.usefulUntil().filter(until -> !clock.instant().isBefore(until)).isPresent()) {
      return Optional.of("trop tard pour servir");
    }
    return move.of(head.purpose()).stillWanted(head.subjectId())
        ? Optional.empty()
        : Optional.of("devenu sans objet");
  }
}
