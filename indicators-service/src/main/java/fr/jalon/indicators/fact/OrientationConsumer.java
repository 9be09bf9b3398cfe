package fr.jalon.indicators.fact;

import fr.jalon.contracts.OrientationEvent;
import fr.jalon.platform.event.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;

/** Learns the facts that orientation-service tells. */
@ApplicationScoped
class OrientationConsumer implements EventConsumer<OrientationEvent> {
  private final FactRepository facts;

  OrientationConsumer(FactRepository facts) {
    this.facts = facts;
  }

  @Override
  public String topic() {
    return OrientationEvent.TOPIC;
  }

  @Override
  public Class<OrientationEvent> type() {
    return OrientationEvent.class;
  }

  @Override
  public void on(OrientationEvent event) {
    OrientationReading.read(event).ifPresent(facts::learn);
  }
}
