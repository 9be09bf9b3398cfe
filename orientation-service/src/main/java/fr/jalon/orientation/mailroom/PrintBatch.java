package fr.jalon.orientation.mailroom;

import static fr.jalon.orientation.OrientationProblem.LETTER_BATCH_EMPTY;

import fr.jalon.orientation.delivery.Letters;
import fr.jalon.orientation.mailroom.Batch.Head;
import fr.jalon.orientation.mailroom.Batch.Printed;
import fr.jalon.orientation.mailroom.BatchRepository.Waiting;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.platform.document.Bundle;
import fr.jalon.platform.document.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Binds the letters that wait into one file; a letter waits in one batch at most. */
@ApplicationScoped
class PrintBatch {
  private final BatchRepository batches;
  private final Letters letters;
  private final Slip slip;
  private final MailroomConfig config;
  private final Clock clock;

  PrintBatch(
      BatchRepository batches, Letters letters, Slip slip, MailroomConfig config, Clock clock) {
    this.batches = batches;
    this.letters = letters;
    this.slip = slip;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Which letters.
   *
   * @param writtenUntil the last day whose letters are wanted
   */
  record Order(@Nullable String territory, @Nullable LocalDate writtenUntil, boolean bothSides) {}

  @Transactional
  Printed handle(Order order, Author author) {
    var now = clock.instant();
    var waiting =
        batches.hold(
            Optional.ofNullable(order.territory()),
            Optional.ofNullable(order.writtenUntil()).map(this::end),
            now,
            config.mostLetters());
    if (waiting.isEmpty()) {
      throw LETTER_BATCH_EMPTY.because(
          "Celles qui restent à poster sont déjà dans un tirage : GET /tirages.");
    }
    var id = UUID.randomUUID();
    var told =
        new Slip.Told(
            id, waiting, order.bothSides(), LocalDate.ofInstant(now, clock.getZone()), author);
    var bound = Bundle.of(papers(told), order.bothSides());
    var head =
        new Head(
            id,
            Optional.ofNullable(order.territory()),
            order.bothSides(),
            waiting.size(),
            bound.pages(),
            Sha256.of(bound.pdf()),
            author,
            now);
    batches.insert(head, bound.pdf(), waiting.stream().map(Waiting::id).toList());
    return new Printed(head);
  }

  private List<byte[]> papers(Slip.Told told) {
    var papers = new ArrayList<byte[]>();
    papers.add(slip.print(told));
    told.letters().forEach(letter -> papers.add(letters.paper(letter.id()).content()));
    return papers;
  }

  private Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
  }
}
