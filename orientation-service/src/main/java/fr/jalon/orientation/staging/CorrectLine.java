package fr.jalon.orientation.staging;

import static fr.jalon.orientation.OrientationProblem.TAKEOVER_COLUMN_UNKNOWN;
import static fr.jalon.orientation.OrientationProblem.TAKEOVER_ROW_ALREADY_APPLIED;

import fr.jalon.orientation.spreadsheet.Spelling;
import fr.jalon.platform.http.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Corrects some cells of a line that is not applied; what came in is kept. */
@ApplicationScoped
public class CorrectLine {
  private final TakeoverRepository takeovers;
  private final LineRepository lines;
  private final Clock clock;

  CorrectLine(TakeoverRepository takeovers, LineRepository lines, Clock clock) {
    this.takeovers = takeovers;
    this.lines = lines;
    this.clock = clock;
  }

  @Transactional
  public StagedLine handle(
      UUID takeoverId,
      int number,
      @Nullable String ifMatch,
      Map<String, String> cells,
      String agent) {
    var takeover = takeovers.takeover(takeoverId);
    var line = lines.lock(takeoverId, number);
    ETags.require(ifMatch, line.version());
    if (!line.state().isOpen()) {
      throw TAKEOVER_ROW_ALREADY_APPLIED.because(
          "Elle n'attend plus rien : corrigez le dossier de la personne.");
    }
    var corrected = new ArrayList<>(line.cells());
    cells.forEach((column, text) -> corrected.set(position(takeover.columns(), column), text));
    lines.correct(takeoverId, number, corrected, agent, clock.instant());
    return lines.line(takeoverId, number);
  }

  private static int position(List<String> columns, String column) {
    return IntStream.range(0, columns.size())
        .filter(i -> Spelling.key(columns.get(i)).equals(Spelling.key(column)))
        .findFirst()
        .orElseThrow(() ->
            TAKEOVER_COLUMN_UNKNOWN.because(
                "Le fichier n'a pas cette colonne.", "/cells/" + column));
  }
}
