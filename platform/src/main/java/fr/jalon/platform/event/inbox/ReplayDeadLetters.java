package fr.jalon.platform.event.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.contracts.Event;
import fr.jalon.platform.event.CloudEventHeaders;
import fr.jalon.platform.event.EventConsumer;
import fr.jalon.platform.event.KafkaClients;
import fr.jalon.platform.event.inbox.Delivery.Legible;
import fr.jalon.platform.problem.PlatformProblem;
import fr.jalon.platform.tenancy.Tenancy;
import io.quarkus.arc.All;
import io.quarkus.arc.ClientProxy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Gives every dead letter of the service another chance, in the order in which they were set aside;
 * those that fail again are set aside again, and their key stays parked.
 */
@ApplicationScoped
class ReplayDeadLetters {

  private static final Duration POLL = Duration.ofMillis(500);

  private final List<EventConsumer<?>> consumers;
  private final KafkaClients kafka;
  private final SetAside setAside;
  private final OneReplay one;

  ReplayDeadLetters(
      @All List<EventConsumer<?>> consumers, KafkaClients kafka, SetAside setAside, OneReplay one) {
    this.consumers = consumers;
    this.kafka = kafka;
    this.setAside = setAside;
    this.one = one;
  }

  /** How many took effect, and how many did not again. */
  record Outcome(int replayed, int setAsideAgain) {
    Outcome plus(Outcome other) {
      return new Outcome(replayed + other.replayed, setAsideAgain + other.setAsideAgain);
    }
  }

  /** One at a time: two replays at once would break the order that they are there to keep. */
  Outcome handle() {
    return one.alone(this::replayAll)
        .orElseThrow(
            () -> PlatformProblem.REPLAY_RUNNING.because("Attendez que l'autre rejeu finisse."));
  }

  private Outcome replayAll() {
    var outcome = new Outcome(0, 0);
    for (var consumer : consumers) {
      outcome = outcome.plus(replay(ClientProxy.unwrap(consumer)));
    }
    return outcome;
  }

  private <E extends Event> Outcome replay(EventConsumer<E> consumer) {
    var failed = new HashSet<UUID>();
    var done = new HashSet<UUID>();
    var replayed = 0;
    var again = 0;
    try (var reader = kafka.consumer("")) {
      var partitions =
          reader.partitionsFor(setAside.topic()).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      seek(reader, partitions, OneReplay.reader(consumer));
      var ends = reader.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> reader.position(e.getKey()) < e.getValue())) {
        for (var message : reader.poll(POLL)) {
          var end = ends.get(new TopicPartition(message.topic(), message.partition()));
          var beyond = end == null || message.offset() >= end;
          if (beyond || !OneReplay.isFor(consumer, message)) {
            continue;
          }
          if (one.handle(consumer, message, failed, done)) {
            replayed++;
          } else {
            again++;
          }
        }
      }
    }
    done.removeAll(failed);
    one.unpark(consumer, done);
    return new Outcome(replayed, again);
  }

  private void seek(
      KafkaConsumer<String, byte[]> reader, List<TopicPartition> partitions, String name) {
    reader.assign(partitions);
    var positions = one.positions(name, setAside.topic());
    for (var partition : partitions) {
      var position = positions.get(partition);
      if (position == null) {
        reader.seekToBeginning(List.of(partition));
      } else {
        reader.seek(partition, position);
      }
    }
  }

  /** The replay of one dead letter. */
  @ApplicationScoped
  static class OneReplay {
    private final ObjectMapper json;
    private final InboxRepository inbox;
    private final DeliverOrSetAside deliver;
    private final DeadLetterRepository letters;
    private final Tenancy tenancy;

    OneReplay(
        ObjectMapper json,
        InboxRepository inbox,
        DeliverOrSetAside deliver,
        DeadLetterRepository letters,
        Tenancy tenancy) {
      this.json = json;
      this.inbox = inbox;
      this.deliver = deliver;
      this.letters = letters;
      this.tenancy = tenancy;
    }

    static String reader(EventConsumer<?> consumer) {
      return consumer.name() + ".dead-letter";
    }

    static boolean isFor(EventConsumer<?> consumer, ConsumerRecord<String, byte[]> message) {
      return CloudEventHeaders.read(message.headers(), SetAside.CONSUMER)
          .filter(consumer.name()::equals)
          .isPresent();
    }

    <E extends Event> boolean handle(
        EventConsumer<E> consumer,
        ConsumerRecord<String, byte[]> message,
        Set<UUID> failed,
        Set<UUID> done) {
      var delivery = new Subscription<>(consumer, json).read(message);
      var behind = delivery.key().filter(failed::contains).isPresent();
      if (behind) {
        deliver.setAside(consumer, reader(consumer), delivery);
        return false;
      }
      var took = deliver.handle(consumer, reader(consumer), delivery);
      delivery.key().ifPresent(took ? done::add : failed::add);
      if (took && delivery instanceof Legible<E>(var _, var event)) {
        tenancy.within(
            event.departement(), () -> letters.replayed(consumer.name(), event.eventId()));
      }
      return took;
    }

    <T> Optional<T> alone(Supplier<T> work) {
      return letters.alone(work);
    }

    void unpark(EventConsumer<?> consumer, Set<UUID> keys) {
      QuarkusTransaction.requiringNew().run(() -> inbox.unpark(consumer.name(), keys));
    }

    Map<TopicPartition, Long> positions(String name, String topic) {
      return QuarkusTransaction.requiringNew().call(() -> inbox.positions(name, topic));
    }
  }
}
