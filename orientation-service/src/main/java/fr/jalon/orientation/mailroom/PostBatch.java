package fr.jalon.orientation.mailroom;

import static fr.jalon.orientation.OrientationProblem.LETTER_NOT_IN_BATCH;
import static fr.jalon.orientation.OrientationProblem.LETTER_TO_PULL_OUT;

import fr.jalon.orientation.delivery.Letters;
import fr.jalon.orientation.mailroom.Batch.Posted;
import fr.jalon.orientation.mailroom.Batch.Printed;
import fr.jalon.orientation.mailroom.BatchRepository.Item;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Says of a whole batch that it was put in the post: each of its letters is held to have left that
 * day, but for those pulled out, which wait again. Said twice, it counts once.
 */
@ApplicationScoped
class PostBatch {
  private final BatchRepository batches;
  private final Letters letters;
  private final Clock clock;

  PostBatch(BatchRepository batches, Letters letters, Clock clock) {
    this.batches = batches;
    this.letters = letters;
    this.clock = clock;
  }

  @Transactional
  Posted handle(UUID id, AgentDate on, List<UUID> pulledOut, Author author) {
    return switch (batches.lock(id)) {
      case Posted posted -> posted.again(on);
      case Printed printed -> post(printed, on, pulledOut, author);
    };
  }

  private Posted post(Printed printed, AgentDate on, List<UUID> pulledOut, Author author) {
    var now = clock.instant();
    var posted = printed.post(on, clock.getZone(), author, now);
    var items = batches.items(printed.head().id(), now);
    requireAllIn(items, pulledOut);
    requireOutOfObject(items, pulledOut);
    batches.pullOut(printed.head().id(), pulledOut);
    var left = Set.copyOf(pulledOut);
    for (var item : items) {
      if (!left.contains(item.deliveryId())) {
        letters.post(item.deliveryId(), on, author);
      }
    }
    batches.update(posted);
    return posted;
  }

  /** What has lost its object since it was printed is not said to have left. */
  private static void requireOutOfObject(List<Item> items, List<UUID> pulledOut) {
    for (var item : items) {
      if (item.isToPullOut() && !pulledOut.contains(item.deliveryId())) {
        throw LETTER_TO_PULL_OUT.because(
            "Retirez du tirage, puis donnez dans pulledOut, la lettre %s."
                .formatted(item.deliveryId()),
            "/pulledOut");
      }
    }
  }

  private static void requireAllIn(List<Item> items, List<UUID> pulledOut) {
    var known = new HashSet<UUID>();
    items.forEach(item -> known.add(item.deliveryId()));
    for (int i = 0; i < pulledOut.size(); i++) {
      if (!known.contains(pulledOut.get(i))) {
        throw LETTER_NOT_IN_BATCH.because("Donnez les deliveryId de ce tirage.", "/pulledOut/" + i);
      }
    }
  }
}
