package fr.jalon.orientation.delivery;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import fr.jalon.orientation.delivery.Delivery.Sent;
import fr.jalon.orientation.delivery.Delivery.Undeliverable;
import fr.jalon.orientation.delivery.Parcel.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Writes the state that a delivery has come to, and tells the feature that wanted it sent; what
 * cannot be delivered comes back as a letter in the same transaction.
 */
@ApplicationScoped
class MoveDelivery {
  private final DeliveryRepository deliveries;
  private final QueueDelivery queue;
  private final Instance<Correspondence> correspondences;
  private final Clock clock;

  MoveDelivery(
      DeliveryRepository deliveries,
      QueueDelivery queue,
      Instance<Correspondence> correspondences,
      Clock clock) {
    this.deliveries = deliveries;
    this.queue = queue;
    this.correspondences = correspondences;
    this.clock = clock;
  }

  @Transactional(MANDATORY)
  Delivery to(Delivery next, String by) {
    deliveries.update(next, by, clock.instant());
    return switch (next) {
      case Sent sent -> {
        of(sent.head().purpose()).sent(sent);
        yield sent;
      }
      case Undeliverable undeliverable -> fallBack(undeliverable);
      case Delivery.Waiting _,
          Delivery.Sending _,
          Delivery.FallenBack _,
          Delivery.Uncertain _,
          Delivery.Lapsed _ ->
          next;
    };
  }

  Correspondence of(Purpose purpose) {
    return correspondences.stream()
        .filter(correspondence -> correspondence.purpose() == purpose)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nobody answers for " + purpose));
  }

  /** A letter that came back is not sent again: somebody must find where the person lives. */
  private Delivery fallBack(Undeliverable undeliverable) {
    var head = undeliverable.head();
    return switch (head.channel()) {
      case POST, HAND -> undeliverable;
      case EMAIL, SMS ->
          of(head.purpose())
              .asLetter(head.subjectId())
              .<Delivery>map(letter -> {
                var fallen = undeliverable.fallBack(queue.handle(letter));
                deliveries.update(fallen, "jalon", clock.instant());
                return fallen;
              })
              .orElse(undeliverable);
    };
  }
}
