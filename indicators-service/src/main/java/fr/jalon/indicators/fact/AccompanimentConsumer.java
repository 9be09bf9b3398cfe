package fr.jalon.indicators.fact;

import fr.jalon.contracts.AccompanimentEvent;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentClosed;
import fr.jalon.platform.event.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;

/** Learns the facts that accompaniment-service tells. */
@ApplicationScoped
class AccompanimentConsumer implements EventConsumer<AccompanimentEvent> {
  private static final String WITH_ITS_PARCOURS = "PARCOURS_CLOSED";

  private final FactRepository facts;
  private final ParcoursOwnerRepository owners;

  AccompanimentConsumer(FactRepository facts, ParcoursOwnerRepository owners) {
    this.facts = facts;
    this.owners = owners;
  }

  @Override
  public String topic() {
    return AccompanimentEvent.TOPIC;
  }

  @Override
  public Class<AccompanimentEvent> type() {
    return AccompanimentEvent.class;
  }

  @Override
  public void on(AccompanimentEvent event) {
    if (event instanceof AccompanimentClosed closed && isOver(closed)) {
      return;
    }
    AccompanimentReading.read(event).ifPresent(facts::learn);
  }

  /** It ended with a duplicate that a split made go on since: so did it, which nobody tells. */
  private boolean isOver(AccompanimentClosed closed) {
    return closed.reason().equals(WITH_ITS_PARCOURS)
        && owners.wasReopenedSince(closed.parcoursId(), closed.occurredAt());
  }
}
