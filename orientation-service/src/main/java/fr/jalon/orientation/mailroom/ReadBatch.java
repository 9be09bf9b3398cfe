package fr.jalon.orientation.mailroom;

import fr.jalon.orientation.beneficiary.ReadingTraceRepository;
import fr.jalon.orientation.carrier.Part;
import fr.jalon.orientation.mailroom.BatchRepository.After;
import fr.jalon.orientation.mailroom.BatchRepository.Item;
import fr.jalon.platform.http.Cursor;
import fr.jalon.platform.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Shows batches; their file shows the letters of many persons, and is traced for each. */
@ApplicationScoped
class ReadBatch {
  private final BatchRepository batches;
  private final ReadingTraceRepository traces;
  private final Clock clock;

  ReadBatch(BatchRepository batches, ReadingTraceRepository traces, Clock clock) {
    this.batches = batches;
    this.traces = traces;
    this.clock = clock;
  }

  @Transactional
  BatchView whole(UUID id) {
    return BatchView.of(batches.batch(id), batches.items(id, clock.instant()));
  }

  Page<BatchView> page(Optional<After> after, int limit) {
    var page =
        Page.of(
            batches.page(after, limit + 1),
            limit,
            last -> Cursor.of(last.head().printedAt().toString(), last.head().id().toString()));
    return new Page<>(page.items().stream().map(BatchView::of).toList(), page.next());
  }

  /** No trace, no file. */
  @Transactional
  Optional<Part> file(UUID id) {
    batches.batch(id);
    var file = batches.document(id).map(Part::letter);
    if (file.isPresent()) {
      traces.read(
          "BatchResource.pdf",
          batches.items(id, clock.instant()).stream().map(Item::personId).toList());
    }
    return file;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
