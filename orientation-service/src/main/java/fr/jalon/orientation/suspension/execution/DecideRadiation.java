package fr.jalon.orientation.suspension.execution;

import static fr.jalon.orientation.OrientationProblem.NOT_IN_THIS_REGIME;
import static fr.jalon.orientation.OrientationProblem.RADIATION_ALREADY_DECIDED;
import static fr.jalon.orientation.OrientationProblem.RADIATION_NOT_ALLOWED;
import static fr.jalon.orientation.OrientationProblem.SUSPENSION_STILL_EXECUTED;
import static fr.jalon.orientation.suspension.Procedure.notFrom;

import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.policy.SanctionRules.RadiationRule;
import fr.jalon.orientation.policy.SanctionRules.Step;
import fr.jalon.orientation.suspension.Entry;
import fr.jalon.orientation.suspension.Procedure;
import fr.jalon.orientation.suspension.Suspension.Executed;
import fr.jalon.orientation.suspension.Suspension.Over;
import fr.jalon.orientation.suspension.Suspension.Pending;
import fr.jalon.orientation.suspension.SuspensionRepository;
import fr.jalon.platform.date.FrenchDates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may follow a measure that weighed as much as it can, when the person has not complied: a
 * named agent proposes that France Travail strike them off, or ends the right (CASF R. 262-40).
 * Nothing follows by itself.
 */
@ApplicationScoped
class DecideRadiation {
  private final Procedure procedure;
  private final SuspensionRepository suspensions;
  private final Clock clock;

  DecideRadiation(Procedure procedure, SuspensionRepository suspensions, Clock clock) {
    this.procedure = procedure;
    this.suspensions = suspensions;
    this.clock = clock;
  }

  /** Which act, and why. */
  record Order(Step act, String reason) {}

  @Transactional
  Executed handle(UUID id, Order order, @Nullable LocalDate decidedOn, Author author) {
    return switch (procedure.stillDue(id)) {
      case Executed executed -> {
        var rule =
            procedure
                .policy(executed)
                .sanctions()
                .radiation(order.act())
                .orElseThrow(
                    () -> NOT_IN_THIS_REGIME.because("Ce régime n'a pas cette suite.", "/act"));
        var on = AgentDate.of(decidedOn, LocalDate.now(clock), "/decidedOn").value();
        requireWeight(executed, rule);
        requireTime(executed, rule, on);
        if (suspensions.wasTold(id, order.act())) {
          throw RADIATION_ALREADY_DECIDED.because("Elle l'a été par une décision motivée.");
        }
        suspensions.tell(executed, Entry.of(order.act(), on, author).saying(order.reason()));
        yield executed;
      }
      case Pending other -> throw notFrom(other, "radier");
      case Over other -> throw notFrom(other, "radier");
    };
  }

  private static void requireWeight(Executed executed, RadiationRule rule) {
    var decision = executed.decision();
    var sanction = decision.sanction();
    if (!rule.follows(sanction.measure(), decision.rank(), sanction.ratePercent())
        || executed.until().isBefore(rule.reachedOn(executed.from()))) {
      throw RADIATION_NOT_ALLOWED.because(
          "Il faut une mesure d'au moins %d %%, exécutée %d mois (%s)."
              .formatted(rule.minRate(), rule.minMonths(), rule.source()));
    }
  }

  private static void requireTime(Executed executed, RadiationRule rule, LocalDate on) {
    if (rule.afterTerm() && !on.isAfter(executed.until())) {
      throw SUSPENSION_STILL_EXECUTED.because(
          "Elle dure jusqu'au %s.".formatted(FrenchDates.date(executed.until())), "/decidedOn");
    }
    var reached = rule.reachedOn(executed.from());
    if (on.isBefore(reached)) {
      throw RADIATION_NOT_ALLOWED.because(
          "La mesure n'a la durée requise que le %s.".formatted(FrenchDates.date(reached)),
          "/decidedOn");
    }
  }
}
