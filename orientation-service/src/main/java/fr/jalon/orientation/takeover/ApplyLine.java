package fr.jalon.orientation.takeover;

import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.spreadsheet.LineContent.Reason;
import fr.jalon.orientation.staging.LineRepository;
import fr.jalon.orientation.staging.StagedLine;
import fr.jalon.orientation.staging.StagedLine.State;
import fr.jalon.orientation.staging.Takeover;
import fr.jalon.orientation.takeover.ApplyPlan.Done;
import fr.jalon.platform.problem.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Applies one line, whole or not at all, in a transaction of its own with what becomes of it: after
 * a crash it is either done or still to do.
 */
@ApplicationScoped
class ApplyLine {
  private static final Logger LOG = Logger.getLogger(ApplyLine.class);

  private final LineRepository lines;
  private final PlanLines planLines;
  private final ApplyPlan applyPlan;
  private final Clock clock;

  ApplyLine(LineRepository lines, PlanLines planLines, ApplyPlan applyPlan, Clock clock) {
    this.lines = lines;
    this.planLines = planLines;
    this.applyPlan = applyPlan;
    this.clock = clock;
  }

  /**
   * Applies a line that still waits; one that is done stays as it is.
   *
   * @param create whether someone whom nobody knows is to be created
   */
  StagedLine handle(Takeover takeover, int number, boolean create, Author author) {
    try {
      return QuarkusTransaction.requiringNew().call(() -> apply(takeover, number, create, author));
    } catch (Refusal refusal) {
      return refused(takeover, number, refusal);
    } catch (RuntimeException failure) {
      LOG.warnf("Line %d of takeover %s failed: %s", number, takeover.id(), failure.getClass());
      return fail(takeover, number, "L'application de la ligne a échoué ; rejouez-la plus tard.");
    }
  }

  private StagedLine refused(Takeover takeover, int number, Refusal refusal) {
    if (refusal.problem().name().startsWith("TAKEOVER_")) {
      throw refusal;
    }
    return fail(takeover, number, refusal.detail());
  }

  private StagedLine apply(Takeover takeover, int number, boolean create, Author author) {
    var line = lines.lock(takeover.id(), number);
    if (!line.state().isOpen()) {
      return line;
    }
    // planned again, under the lock that the first plan took, nobody else makes the person known
    var done =
        applyPlanned(takeover, line, create, author)
            .or(() -> applyPlanned(takeover, line, create, author))
            .orElseThrow();
    lines.settle(
        takeover.id(),
        number,
        done.state(),
        done.reasons(),
        done.person().map(person -> person.value()),
        done.parcours().map(parcours -> parcours.value()),
        clock.instant());
    return lines.line(takeover.id(), number);
  }

  private Optional<Done> applyPlanned(
      Takeover takeover, StagedLine line, boolean create, Author author) {
    var plan = planLines.handle(takeover, List.of(line), create).getFirst();
    return applyPlan.handle(takeover, line.number(), plan, author);
  }

  /** Nothing of it was done; where the database is away, this is not written either. */
  private StagedLine fail(Takeover takeover, int number, String why) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          var line = lines.lock(takeover.id(), number);
          if (!line.state().isOpen()) {
            return line;
          }
          lines.settle(
              takeover.id(),
              number,
              State.IN_ERROR,
              List.of(new Reason("", why)),
              Optional.empty(),
              Optional.empty(),
              clock.instant());
          return lines.line(takeover.id(), number);
        });
  }
}
