package fr.jalon.orientation.delivery;

import static fr.jalon.orientation.OrientationProblem.DELIVERY_MOVE_REFUSED;
import static jakarta.transaction.Transactional.TxType.MANDATORY;

import fr.jalon.orientation.carrier.Part;
import fr.jalon.orientation.delivery.Delivery.Queued;
import fr.jalon.orientation.delivery.SettleDelivery.Word;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What those who handle letters by the pile need of each. */
@ApplicationScoped
public class Letters {
  private final DeliveryRepository deliveries;
  private final SettleDelivery settle;

  Letters(DeliveryRepository deliveries, SettleDelivery settle) {
    this.deliveries = deliveries;
    this.settle = settle;
  }

  /** The paper of a letter, byte for byte. */
  @Transactional
  public Part paper(UUID id) {
    return deliveries.parts(id).stream()
        .filter(part -> part.mediaType().equals(Part.PDF))
        .findFirst()
        .orElseThrow(() -> DELIVERY_MOVE_REFUSED.because("Cet envoi n'est pas une lettre."));
  }

  /** Whether it was still to be posted, and is now said to be. */
  @Transactional(MANDATORY)
  public boolean post(UUID id, AgentDate on, Author author) {
    if (!(deliveries.lock(id) instanceof Queued)) {
      return false;
    }
    settle.handle(id, new Word.Posted(on), author);
    return true;
  }
}
