package fr.jalon.indicators.episode;

import fr.jalon.contracts.AccompanimentEvent;
import fr.jalon.platform.event.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;

/** Learns the episodes that accompaniment-service tells of. */
@ApplicationScoped
class AccompanimentEpisodeConsumer implements EventConsumer<AccompanimentEvent> {
  private final EpisodeRepository episodes;

  AccompanimentEpisodeConsumer(EpisodeRepository episodes) {
    this.episodes = episodes;
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
  public String name() {
    return "episode:" + topic();
  }

  @Override
  public void on(AccompanimentEvent event) {
    AccompanimentReading.read(event).ifPresent(episodes::learn);
  }
}
