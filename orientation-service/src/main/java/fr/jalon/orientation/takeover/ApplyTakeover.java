package fr.jalon.orientation.takeover;

import static fr.jalon.orientation.OrientationProblem.TAKEOVER_NOT_MAPPED;

import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.spreadsheet.Field;
import fr.jalon.orientation.spreadsheet.LineContent;
import fr.jalon.orientation.staging.LineRepository;
import fr.jalon.orientation.staging.StagedLine.State;
import fr.jalon.orientation.staging.StagingConfig;
import fr.jalon.orientation.staging.Takeover;
import fr.jalon.orientation.staging.TakeoverRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Applies the lines that wait, by batches and for a time; asked again, it goes on where it was, and
 * a line that is done is never done twice.
 */
@ApplicationScoped
class ApplyTakeover {
  private final TakeoverRepository takeovers;
  private final LineRepository lines;
  private final ApplyLine applyLine;
  private final Clock clock;
  private final int batchSize;
  private final int seconds;

  ApplyTakeover(
      TakeoverRepository takeovers,
      LineRepository lines,
      ApplyLine applyLine,
      Clock clock,
      StagingConfig config) {
    this.takeovers = takeovers;
    this.lines = lines;
    this.applyLine = applyLine;
    this.clock = clock;
    batchSize = config.batchSize();
    seconds = config.applySeconds();
  }

  /** Where the lines stand once the time is up, or all are done. */
  Map<State, Integer> handle(UUID id, boolean create, Author author) {
    var takeover = takeovers.takeover(id);
    if (takeover.mapping().isEmpty()) {
      throw TAKEOVER_NOT_MAPPED.because("Donnez-la par PUT /reprises/{id}/correspondance.");
    }
    var until = clock.instant().plusSeconds(seconds);
    for (var number : inOrder(takeover)) {
      if (!clock.instant().isBefore(until)) {
        break;
      }
      applyLine.handle(takeover, number, create, author);
    }
    return lines.counts(id);
  }

  /**
   * The lines that wait, those of the earliest decisions first: a table may have the latest on top,
   * and a reorientation comes after what it changes.
   */
  private List<Integer> inOrder(Takeover takeover) {
    var mapping = takeover.mapping().orElseThrow();
    var today = LocalDate.now(clock);
    var waiting = new ArrayList<Waiting>();
    int after = 0;
    var batch = lines.page(takeover.id(), Optional.of(State.STAGED), after, batchSize);
    while (!batch.isEmpty()) {
      for (var line : batch) {
        var content = LineContent.read(mapping.values(takeover.columns(), line.cells()), today);
        waiting.add(
            new Waiting(
                content.dates().getOrDefault(Field.DECIDED_ON, LocalDate.MIN), line.number()));
      }
      after = batch.getLast().number();
      batch = lines.page(takeover.id(), Optional.of(State.STAGED), after, batchSize);
    }
    return waiting.stream()
        .sorted(Comparator.comparing(Waiting::decidedOn).thenComparingInt(Waiting::number))
        .map(Waiting::number)
        .toList();
  }

  private record Waiting(LocalDate decidedOn, int number) {}
}
