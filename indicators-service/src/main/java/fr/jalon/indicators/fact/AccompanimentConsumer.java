package fr.jalon.indicators.fact;

import fr.jalon.contracts.AccompanimentEvent;
import fr.jalon.platform.event.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;

/** Learns the facts that accompaniment-service tells. */
@ApplicationScoped
class AccompanimentConsumer implements EventConsumer<AccompanimentEvent> {
  private final FactRepository facts;

  AccompanimentConsumer(FactRepository facts) {
    this.facts = facts;
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
    AccompanimentReading.read(event).ifPresent(facts::learn);
  }
}
