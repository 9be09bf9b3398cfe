package fr.jalon.orientation.takeover;

import static fr.jalon.orientation.OrientationProblem.TAKEOVER_NOT_MAPPED;

import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.staging.LineRepository;
import fr.jalon.orientation.staging.StagedLine.State;
import fr.jalon.orientation.staging.StagingConfig;
import fr.jalon.orientation.staging.TakeoverRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
  Map<State, Integer> handle(UUID id, Author author) {
    var takeover = takeovers.takeover(id);
    if (takeover.mapping().isEmpty()) {
      throw TAKEOVER_NOT_MAPPED.because("Donnez-la par PUT /reprises/{id}/correspondance.");
    }
    var until = clock.instant().plusSeconds(seconds);
    int after = 0;
    var batch = lines.page(id, Optional.of(State.STAGED), after, batchSize);
    while (!batch.isEmpty() && clock.instant().isBefore(until)) {
      for (var line : batch) {
        applyLine.handle(takeover, line.number(), author);
      }
      after = batch.getLast().number();
      batch = lines.page(id, Optional.of(State.STAGED), after, batchSize);
    }
    return lines.counts(id);
  }
}
