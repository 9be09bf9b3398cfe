package fr.jalon.indicators.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What a fiche costs in a year: who pays what, and whether the rule of sharing is kept. */
record FicheBudget(
    String fiche, String label, int year, Optional<Agreement> agreement, List<BudgetLine> lines) {
  /** Halves of an odd amount differ by a cent. */
  private static final long ROUNDING_CENTS = 1;

  FicheBudget {
    lines = List.copyOf(lines);
  }

  /** What the document says it costs, State and département together. */
  OptionalLong agreedCents() {
    return agreement
        .flatMap(signed -> signed.cost(fiche))
        .map(Agreement.Cost::costCents)
        .orElse(OptionalLong.empty());
  }

  Amounts total() {
    return lines.stream().map(BudgetLine::amounts).reduce(Amounts.NOTHING, Amounts::plus);
  }

  Amounts of(Funder funder) {
    return lines.stream()
        .filter(line -> line.funder() == funder)
        .map(BudgetLine::amounts)
        .reduce(Amounts.NOTHING, Amounts::plus);
  }

  /** The part of the State in what it and the département spent under the agreement, in percent. */
  Optional<BigDecimal> stateShareOfSpent() {
    return Amounts.percent(of(Funder.ETAT).spentCents(), shared().spentCents());
  }

  /** The same, of what they planned. */
  Optional<BigDecimal> stateShareOfPlanned() {
    return Amounts.percent(of(Funder.ETAT).plannedCents(), shared().plannedCents());
  }

  /** Whether what was planned is shared as was signed; nothing to say where nothing was. */
  Optional<Boolean> keepsTheRule() {
    return agreement
        .filter(_ -> shared().plannedCents() > 0)
        .map(signed -> {
          var expected =
              BigDecimal.valueOf(shared().plannedCents())
                  .multiply(signed.statePercent())
                  .movePointLeft(2);
          var gap = expected.subtract(BigDecimal.valueOf(of(Funder.ETAT).plannedCents())).abs();
          return gap.compareTo(BigDecimal.valueOf(ROUNDING_CENTS)) <= 0;
        });
  }

  private Amounts shared() {
    return of(Funder.ETAT).plus(of(Funder.DEPARTEMENT));
  }
}
