package fr.jalon.platform.event.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.contracts.Event;
import fr.jalon.platform.event.EventConfig;
import fr.jalon.platform.event.EventConsumer;
import fr.jalon.platform.event.KafkaClients;
import io.quarkus.arc.All;
import io.quarkus.arc.ClientProxy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;

/** Starts and stops a reader for each consumer of the service. */
@ApplicationScoped
class TopicReaders {

  private final List<EventConsumer<?>> consumers;
  private final EventConfig config;
  private final Reading reading;
  private final List<TopicReader<?>> readers = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  /** What every reader works with. */
  @ApplicationScoped
  static class Reading {
    private final ObjectMapper json;
    private final KafkaClients kafka;
    private final InboxRepository inbox;
    private final DeliverEvents deliver;
    private final DeliverOrSetAside oneByOne;

    Reading(
        ObjectMapper json,
        KafkaClients kafka,
        InboxRepository inbox,
        DeliverEvents deliver,
        DeliverOrSetAside oneByOne) {
      this.json = json;
      this.kafka = kafka;
      this.inbox = inbox;
      this.deliver = deliver;
      this.oneByOne = oneByOne;
    }

    <E extends Event> TopicReader<E> reader(EventConsumer<E> consumer) {
      return new TopicReader<>(consumer, json, kafka, inbox, deliver, oneByOne);
    }
  }

  TopicReaders(@All List<EventConsumer<?>> consumers, EventConfig config, Reading reading) {
    this.consumers = consumers;
    this.config = config;
    this.reading = reading;
  }

  void start(@Observes StartupEvent started) {
    if (!config.running()) {
      return;
    }
    for (var consumer : consumers) {
      var reader = reading.reader(ClientProxy.unwrap(consumer));
      readers.add(reader);
      threads.add(Thread.ofPlatform().name("reader-" + consumer.name()).daemon().start(reader));
    }
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    readers.forEach(TopicReader::stop);
    for (var thread : threads) {
      thread.join(5_000);
    }
  }
}
