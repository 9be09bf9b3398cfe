package fr.jalon.platform.event.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.contracts.Event;
import fr.jalon.platform.event.EventConsumer;
import fr.jalon.platform.event.KafkaClients;
import fr.jalon.platform.event.inbox.Delivery.Legible;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/**
 * Reads one topic for one consumer, for as long as the service runs. Where it stands is kept in the
 * database with the effects, so that an empty schema starts from the first event, and a crash
 * resumes after the last effect.
 */
final class TopicReader<E extends Event> implements Runnable {

  private static final Logger LOG = Logger.getLogger(TopicReader.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final long LONGEST_PAUSE_MILLIS = 10_000;

  private final Subscription<E> subscription;
  private final KafkaClients kafka;
  private final InboxRepository inbox;
  private final DeliverEvents deliver;
  private final DeliverOrSetAside oneByOne;
  private volatile boolean running = true;

  TopicReader(
      EventConsumer<E> consumer,
      ObjectMapper json,
      KafkaClients kafka,
      InboxRepository inbox,
      DeliverEvents deliver,
      DeliverOrSetAside oneByOne) {
    this.subscription = new Subscription<>(consumer, json);
    this.kafka = kafka;
    this.inbox = inbox;
    this.deliver = deliver;
    this.oneByOne = oneByOne;
  }

  void stop() {
    running = false;
  }

  @Override
  public void run() {
    var pause = 200L;
    while (running) {
      try {
        read();
        pause = 200L;
      } catch (InterruptException stopping) {
        return;
      } catch (RuntimeException away) {
        if (running) {
          LOG.warnf("%s starts again: %s", name(), away.getClass().getName());
          LOG.debug("cause", away);
          sleep(pause);
          pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
        }
      }
    }
  }

  private void read() {
    try (var reader = kafka.consumer("jalon." + kafka.service() + "." + name())) {
      reader.subscribe(List.of(subscription.consumer().topic()), fromTheDatabase(reader));
      while (running) {
        var records = reader.poll(POLL);
        for (var partition : records.partitions()) {
          deliver(records.records(partition));
        }
        if (!records.isEmpty()) {
          reader.commitAsync();
        }
      }
    }
  }

  private ConsumerRebalanceListener fromTheDatabase(KafkaConsumer<String, byte[]> reader) {
    return new ConsumerRebalanceListener() {
      @Override
      public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        // The positions are in the database already.
      }

      @Override
      public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        var positions =
            QuarkusTransaction.requiringNew()
                .call(() -> inbox.positions(name(), subscription.consumer().topic()));
        for (var partition : partitions) {
          var position = positions.get(partition);
          if (position == null) {
            reader.seekToBeginning(List.of(partition));
          } else {
            reader.seek(partition, position);
          }
        }
      }
    };
  }

  private void deliver(List<ConsumerRecord<String, byte[]>> records) {
    var deliveries = records.stream().map(subscription::read).toList();
    var parked = new HashSet<>(parked(deliveries));
    var run = new ArrayList<Legible<E>>();
    for (var delivery : deliveries) {
      if (delivery instanceof Legible<E> legible && !isParked(legible, parked)) {
        if (!run.isEmpty()
            && !run.getFirst().event().departement().equals(legible.event().departement())) {
          flush(run, parked);
        }
        run.add(legible);
      } else {
        flush(run, parked);
        oneByOne.setAside(subscription.consumer(), name(), delivery);
        delivery.key().ifPresent(parked::add);
      }
    }
    flush(run, parked);
  }

  /** The whole run in one transaction; when that fails, each event in its own. */
  private void flush(List<Legible<E>> run, Set<UUID> parked) {
    if (run.isEmpty()) {
      return;
    }
    try {
      deliver.handle(
          subscription.consumer(), name(), run.getFirst().event().departement(), List.copyOf(run));
    } catch (RuntimeException failure) {
      if (DeliverOrSetAside.passesByItself(failure) || failure instanceof KafkaException) {
        throw failure;
      }
      for (var delivery : run) {
        if (isParked(delivery, parked)) {
          oneByOne.setAside(subscription.consumer(), name(), delivery);
        } else if (!oneByOne.handle(subscription.consumer(), name(), delivery)) {
          parked.add(delivery.event().personId());
        }
      }
    }
    run.clear();
  }

  private Set<UUID> parked(List<Delivery<E>> deliveries) {
    var keys = deliveries.stream().flatMap(delivery -> delivery.key().stream()).distinct().toList();
    return QuarkusTransaction.requiringNew().call(() -> inbox.parked(name(), keys));
  }

  private boolean isParked(Legible<E> delivery, Set<UUID> parked) {
    return parked.contains(delivery.event().personId());
  }

  private String name() {
    return subscription.consumer().name();
  }

  private void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}
