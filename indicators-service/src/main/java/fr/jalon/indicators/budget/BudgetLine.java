package fr.jalon.indicators.budget;

import java.util.UUID;

/** The money of one funder for a fiche and a year. */
record BudgetLine(UUID id, String fiche, int year, Funder funder, long version, Amounts amounts) {
  BudgetLine with(Amounts next) {
    return new BudgetLine(id, fiche, year, funder, version + 1, next);
  }
}
