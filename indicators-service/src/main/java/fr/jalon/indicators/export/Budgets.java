package fr.jalon.indicators.export;

import java.util.Optional;

/** Where the money of a fiche is read, for the report to the State. */
public interface Budgets {

  /** What was planned and spent for a fiche in a year, in cents. */
  record Spending(long plannedCents, long spentCents) {}

  /** Nothing when no budget of that fiche is known. */
  Optional<Spending> of(String fiche, int year);
}
