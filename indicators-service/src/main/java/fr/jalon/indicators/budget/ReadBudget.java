package fr.jalon.indicators.budget;

import static java.util.stream.Collectors.groupingBy;

import fr.jalon.indicators.budget.Agreement.Cost;
import fr.jalon.indicators.budget.BudgetRepository.Past;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** Puts together what was signed, planned and spent, fiche by fiche. */
@ApplicationScoped
class ReadBudget {
  private final BudgetRepository budgets;
  private final Agreements agreements;

  ReadBudget(BudgetRepository budgets, Agreements agreements) {
    this.budgets = budgets;
    this.agreements = agreements;
  }

  /** Every fiche that an agreement of that year holds, or for which a line was opened. */
  @Transactional
  List<FicheBudget> handle(int year) {
    var lines = budgets.ofYear(year).stream().collect(groupingBy(BudgetLine::fiche));
    var fiches = new TreeSet<>(lines.keySet());
    agreements.all().stream()
        .filter(agreement -> agreement.year() == year)
        .flatMap(agreement -> agreement.fiches().stream().map(Cost::code))
        .forEach(fiches::add);
    return fiches.stream()
        .map(fiche ->
            new FicheBudget(
                fiche,
                agreements.label(fiche).orElse(fiche),
                year,
                agreements.of(fiche).filter(agreement -> agreement.year() == year),
                lines.getOrDefault(fiche, List.of())))
        .toList();
  }

  @Transactional
  BudgetLine line(UUID id) {
    return budgets.get(id);
  }

  @Transactional
  List<Past> history(UUID id) {
    budgets.get(id);
    return budgets.history(id);
  }
}
