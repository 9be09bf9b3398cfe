package fr.jalon.indicators.budget;

import fr.jalon.indicators.sheet.Cells;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The lines of a fiche as a spreadsheet holds them, in euros. */
final class BudgetSheet {
  private BudgetSheet() {}

  /** What is kept, then what the rule of sharing gives the two who signed and kept nothing yet. */
  static List<List<String>> lines(FicheBudget fiche) {
    var lines = new ArrayList<List<String>>();
    fiche.lines().forEach(line -> lines.add(line(fiche, line.funder(), line.amounts())));
    fiche
        .agreement()
        .ifPresent(agreement -> {
          var cost = fiche.agreedCents().orElse(0);
          long state =
              BigDecimal.valueOf(cost)
                  .multiply(agreement.statePercent())
                  .movePointLeft(2)
                  .setScale(0, RoundingMode.HALF_UP)
                  .longValueExact();
          propose(lines, fiche, Funder.ETAT, state);
          propose(lines, fiche, Funder.DEPARTEMENT, cost - state);
        });
    return lines;
  }

  private static void propose(
      List<List<String>> lines, FicheBudget fiche, Funder funder, long cents) {
    if (fiche.lines().stream().noneMatch(line -> line.funder() == funder)) {
      lines.add(line(fiche, funder, new Amounts(cents, 0, 0)));
    }
  }

  private static List<String> line(FicheBudget fiche, Funder funder, Amounts amounts) {
    return List.of(
        fiche.fiche(),
        Integer.toString(fiche.year()),
        funder.label(),
        euros(amounts.plannedCents()),
        euros(amounts.committedCents()),
        euros(amounts.spentCents()));
  }

  private static String euros(long cents) {
    return Cells.french(BigDecimal.valueOf(cents, 2));
  }
}
