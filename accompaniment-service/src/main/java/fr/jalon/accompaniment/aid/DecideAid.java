package fr.jalon.accompaniment.aid;

import static fr.jalon.accompaniment.AccompanimentProblem.AID_ALREADY_DECIDED;
import static fr.jalon.accompaniment.AccompanimentProblem.AID_CONDITION_NOT_MET;

import fr.jalon.accompaniment.aid.Aid.Grant;
import fr.jalon.accompaniment.aid.Aid.Requested;
import fr.jalon.accompaniment.aid.budget.BudgetRepository;
import fr.jalon.accompaniment.aid.line.Check;
import fr.jalon.accompaniment.aid.line.Check.Answer;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Grants an aid or refuses it: a named person does, whatever the conditions answered. Against a
 * condition, or beyond the budget, they say why.
 */
@ApplicationScoped
class DecideAid {
  private final AccompanimentRepository accompaniments;
  private final AidRepository aids;
  private final Conditions conditions;
  private final BudgetRepository budgets;
  private final AidDecider decider;

  DecideAid(
      AccompanimentRepository accompaniments,
      AidRepository aids,
      Conditions conditions,
      BudgetRepository budgets,
      AidDecider decider) {
    this.accompaniments = accompaniments;
    this.aids = aids;
    this.conditions = conditions;
    this.budgets = budgets;
    this.decider = decider;
  }

  @Transactional
  AidView grant(AidId id, AidDecider.Given given, long cents, Optional<String> derogation) {
    var accompaniment = accompaniments.lock(aids.accompanimentOf(id));
    var requested = waiting(id);
    var asked = requested.request();
    var decision = decider.decision(given, asked.on());
    var checks = conditions.checks(accompaniment, asked.line(), cents, decision.on());
    if (derogation.isEmpty()) {
      mustHold(checks);
    }
    var budget =
        budgets.commit(
            asked.line(),
            decision.on().getYear(),
            asked.territory(),
            cents,
            derogation.isPresent());
    var change = requested.grant(decision, new Grant(budget, cents, derogation));
    aids.grant(change.next(), checks);
    change.events().forEach(decider.outbox()::append);
    return AidView.of(change.next(), checks);
  }

  @Transactional
  AidView refuse(AidId id, AidDecider.Given given) {
    var accompaniment = accompaniments.lock(aids.accompanimentOf(id));
    var requested = waiting(id);
    var asked = requested.request();
    var decision = decider.decision(given, asked.on());
    var checks = conditions.checks(accompaniment, asked.line(), asked.cents(), decision.on());
    var change = requested.refuse(decision);
    aids.refuse(change.next(), checks);
    change.events().forEach(decider.outbox()::append);
    return AidView.of(change.next(), checks);
  }

  private Requested waiting(AidId id) {
    if (aids.get(id) instanceof Requested requested) {
      return requested;
    }
    throw AID_ALREADY_DECIDED.because("Une aide se décide une fois");
  }

  private static void mustHold(List<Check> checks) {
    var broken =
        checks.stream()
            .filter(each -> each.result() == Answer.NOT_MET)
            .map(each -> each.condition() + " : " + each.because())
            .collect(Collectors.joining(" ; "));
    if (!broken.isEmpty()) {
      throw AID_CONDITION_NOT_MET.because(
          broken + ". Pour l'accorder malgré cela, dites pourquoi (derogation)", "/derogation");
    }
  }
}
