package fr.jalon.indicators.budget;

import static fr.jalon.indicators.IndicatorProblem.BUDGET_FICHE_UNKNOWN;

import fr.jalon.platform.http.ETags;
import fr.jalon.platform.identity.CurrentAgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what a funder planned, committed and spent: the chef de projet does, and all is kept. */
@ApplicationScoped
class KeepBudget {
  private final BudgetRepository budgets;
  private final Agreements agreements;
  private final CurrentAgent agent;
  private final Clock clock;

  KeepBudget(BudgetRepository budgets, Agreements agreements, CurrentAgent agent, Clock clock) {
    this.budgets = budgets;
    this.agreements = agreements;
    this.agent = agent;
    this.clock = clock;
  }

  /** What became of a line that a spreadsheet brought. */
  enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED
  }

  @Transactional
  BudgetLine open(String fiche, int year, Funder funder, Amounts amounts) {
    return opened(fiche, year, funder, amounts);
  }

  @Transactional
  BudgetLine change(UUID id, @Nullable String ifMatch, Amounts amounts) {
    var known = budgets.lock(id);
    ETags.require(ifMatch, known.version());
    return changed(known, amounts);
  }

  /** Opens the line or changes it, in the transaction of whoever asks: see {@link ImportBudget}. */
  Outcome set(String fiche, int year, Funder funder, Amounts amounts) {
    var known = budgets.lock(fiche, year, funder);
    if (known.isEmpty()) {
      opened(fiche, year, funder, amounts);
      return Outcome.CREATED;
    }
    if (known.get().amounts().equals(amounts)) {
      return Outcome.UNCHANGED;
    }
    changed(known.get(), amounts);
    return Outcome.CHANGED;
  }

  private BudgetLine opened(String fiche, int year, Funder funder, Amounts amounts) {
    if (agreements.label(fiche).isEmpty()) {
      throw BUDGET_FICHE_UNKNOWN.because(
          "Aucune fiche ne porte le code « %s ».".formatted(fiche), "/fiche");
    }
    var line = new BudgetLine(UUID.randomUUID(), fiche, year, funder, 1, amounts);
    budgets.open(line, agent.id(), clock.instant());
    return line;
  }

  private BudgetLine changed(BudgetLine known, Amounts amounts) {
    var next = known.with(amounts);
    budgets.change(next, agent.id(), clock.instant());
    return next;
  }
}
