package fr.jalon.accompaniment.coordination;

import static fr.jalon.accompaniment.AccompanimentProblem.DATE_INCOHERENT;

import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.http.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the plan anew: objectives, indicators and calendar; the versions before stay. */
@ApplicationScoped
class PlanCoordination {
  private final OpenCoordinations open;
  private final CoordinationRepository coordinations;
  private final Clerk clerk;

  PlanCoordination(OpenCoordinations open, CoordinationRepository coordinations, Clerk clerk) {
    this.open = open;
    this.coordinations = coordinations;
    this.clerk = clerk;
  }

  @Transactional
  CoordinationView handle(CoordinationId id, @Nullable String ifMatch, List<Objective> plan) {
    var known = open.lock(id);
    ETags.require(ifMatch, known.planVersion());
    for (var objective : plan) {
      if (objective.dueOn().isBefore(known.agreement().on())) {
        throw DATE_INCOHERENT.because(
            "L'échéance du %s précède l'accord de la personne (%s)"
                .formatted(
                    FrenchDates.date(objective.dueOn()), FrenchDates.date(known.agreement().on())),
            "/objectives");
      }
    }
    var planned = known.planned();
    coordinations.plan(planned, plan, clerk.act());
    return CoordinationView.of(planned, plan);
  }
}
