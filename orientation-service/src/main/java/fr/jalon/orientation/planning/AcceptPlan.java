package fr.jalon.orientation.planning;

import static fr.jalon.orientation.OrientationProblem.PLAN_REFUSED;

import fr.jalon.orientation.parcours.Author;
import fr.jalon.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Accepts a plan, whole or in part: each line is booked or says why it cannot be, whatever becomes
 * of the others. Asking again goes on where the last call stopped.
 */
@ApplicationScoped
class AcceptPlan {
  private final PlanRepository plans;
  private final PlanLineRepository lines;
  private final AcceptLine acceptLine;
  private final PlanningConfig config;

  AcceptPlan(
      PlanRepository plans,
      PlanLineRepository lines,
      AcceptLine acceptLine,
      PlanningConfig config) {
    this.plans = plans;
    this.lines = lines;
    this.acceptLine = acceptLine;
    this.config = config;
  }

  /** What became of each line, and whether lines wait for another call. */
  record Accepted(List<PlanLine> lines, boolean more) {}

  /** Accepts these lines, or all those that wait for an answer when none is given. */
  Accepted handle(UUID plan, List<Integer> given, Author author) {
    if (plans.plan(plan).refusedAt() != null) {
      throw PLAN_REFUSED.because("Proposez une nouvelle planification.");
    }
    var most = config.linesAtOnce();
    var numbers = lines.acceptable(plan, given, most + 1);
    var now = numbers.stream().limit(most).toList();
    now.forEach(number -> accept(plan, number, author));
    return new Accepted(
        now.stream().map(number -> lines.line(plan, number)).toList(), numbers.size() > most);
  }

  private void accept(UUID plan, int number, Author author) {
    try {
      acceptLine.handle(plan, number, author);
    } catch (Refusal refusal) {
      acceptLine.fail(plan, number, refusal.problem(), author);
    }
  }
}
