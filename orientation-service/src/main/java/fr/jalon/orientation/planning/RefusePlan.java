package fr.jalon.orientation.planning;

import static fr.jalon.orientation.OrientationProblem.PLAN_REFUSED;

import fr.jalon.orientation.parcours.Author;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** A human wants nothing more of a plan; what was booked of it before stays booked. */
@ApplicationScoped
class RefusePlan {
  private final PlanRepository plans;
  private final Clock clock;

  RefusePlan(PlanRepository plans, Clock clock) {
    this.plans = plans;
    this.clock = clock;
  }

  @Transactional
  Plan handle(UUID id, String reason, Author author) {
    plans.plan(id);
    if (!plans.refuse(id, author.id(), clock.instant(), reason)) {
      throw PLAN_REFUSED.because("Son refus garde la raison donnée d'abord.");
    }
    return plans.plan(id);
  }
}
