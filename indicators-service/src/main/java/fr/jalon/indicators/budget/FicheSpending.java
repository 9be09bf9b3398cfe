package fr.jalon.indicators.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

  /** Nothing when no line of that fiche was opened for the year. */
  @Transactional
  public Optional<Spending> of(String fiche, int year) {
    return budgets.ofYear(year).stream()
        .filter(line -> line.fiche().equals(fiche))
        .map(BudgetLine::amounts)
        .reduce(Amounts::plus)
        .map(total -> new Spending(total.plannedCents(), total.spentCents()));
  }
}
