package fr.jalon.accompaniment.aid.budget;

import fr.jalon.accompaniment.aid.line.AidLines;
import fr.jalon.platform.http.ETags;
import fr.jalon.platform.identity.CurrentAgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says how much money a line has: the chef de projet does, and each amount is kept. */
@ApplicationScoped
class SetBudget {
  private final BudgetRepository budgets;
  private final AidLines lines;
  private final CurrentAgent agent;
  private final Clock clock;

  SetBudget(BudgetRepository budgets, AidLines lines, CurrentAgent agent, Clock clock) {
    this.budgets = budgets;
    this.lines = lines;
    this.agent = agent;
    this.clock = clock;
  }

  @Transactional
  Budget open(String line, int year, String territory, long amountCents) {
    var opened =
        new Budget(
            UUID.randomUUID(), lines.named(line).code(), year, territory, 1, amountCents, 0, 0);
    budgets.open(opened, clock.instant(), agent.id());
    return opened;
  }

  @Transactional
  Budget change(UUID id, @Nullable String ifMatch, long amountCents) {
    var known = budgets.lock(id);
    ETags.require(ifMatch, known.version());
    var next =
        new Budget(
            known.id(),
            known.line(),
            known.year(),
            known.territory(),
            known.version() + 1,
            amountCents,
            known.committedCents(),
            0);
    budgets.change(next, clock.instant(), agent.id());
    return next;
  }

  @Transactional
  Budget read(UUID id) {
    return budgets.get(id);
  }

  @Transactional
  List<Budget> ofYear(int year) {
    return budgets.ofYear(year);
  }
}
