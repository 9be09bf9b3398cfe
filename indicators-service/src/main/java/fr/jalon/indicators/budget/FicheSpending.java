package fr.jalon.indicators.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** What a fiche cost in a year, every funder together: what the report to the State says of it. */
@ApplicationScoped
public class FicheSpending {
  private final BudgetRepository budgets;

  FicheSpending(BudgetRepository budgets) {
    this.budgets = budgets;
  }

  /** What was planned and spent, in cents. */
  public record Spending(long plannedCents, long spentCents) {}

  /**
   * What was known at an instant of some fiches together; nothing when no line of any of them was
   * open for the year.
   */
  @Transactional
  public Optional<Spending> of(Collection<String> fiches, int year, Instant knownAt) {
    return budgets.asKnown(year, knownAt).stream()
        .filter(line -> fiches.contains(line.fiche()))
        .map(BudgetLine::amounts)
        .reduce(Amounts::plus)
        .map(total -> new Spending(total.plannedCents(), total.spentCents()));
  }
}
