package fr.jalon.indicators.episode;

import fr.jalon.contracts.OrientationEvent;
import fr.jalon.platform.event.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;

/** Learns the episodes that orientation-service tells of. */
@ApplicationScoped
class OrientationEpisodeConsumer implements EventConsumer<OrientationEvent> {
  private final EpisodeRepository episodes;

  OrientationEpisodeConsumer(EpisodeRepository episodes) {
    this.episodes = episodes;
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
  public String name() {
    return "episode:" + topic();
  }

  @Override
  public void on(OrientationEvent event) {
    OrientationReading.read(event).ifPresent(episodes::learn);
  }
}
