package fr.jalon.orientation.delivery;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * Leaves something to be sent: written word for word with the change that wants it sent, and sent
 * once that change is certain, never within it.
 */
@ApplicationScoped
public class QueueDelivery {
  private final DeliveryRepository deliveries;
  private final Clock clock;

  QueueDelivery(DeliveryRepository deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @Transactional(MANDATORY)
  public UUID handle(Parcel parcel) {
    var id = UUID.randomUUID();
    deliveries.insert(id, parcel, clock.instant());
    return id;
  }
}
