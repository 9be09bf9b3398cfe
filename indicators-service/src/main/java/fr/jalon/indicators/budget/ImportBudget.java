package fr.jalon.indicators.budget;

import static fr.jalon.platform.problem.PlatformProblem.FIELD_INVALID;

import fr.jalon.indicators.sheet.Cells;
import fr.jalon.indicators.sheet.Headers;
import fr.jalon.indicators.sheet.Line;
import fr.jalon.indicators.sheet.SheetReader;
import fr.jalon.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes a spreadsheet of budgets: good lines are kept, bad ones set aside with their reason. */
@ApplicationScoped
class ImportBudget {
  static final String FICHE = "fiche";
  static final String YEAR = "année";
  static final String FUNDER = "financeur";
  static final String PLANNED = "prévu";
  static final String COMMITTED = "engagé";
  static final String SPENT = "dépensé";
  static final List<String> COLUMNS = List.of(FICHE, YEAR, FUNDER, PLANNED, COMMITTED, SPENT);

  private static final Pattern CENTURY = Pattern.compile("20\\d{2}");

  private final KeepBudget keepBudget;

  ImportBudget(KeepBudget keepBudget) {
    this.keepBudget = keepBudget;
  }

  /** What became of a line: an outcome, or why it was set aside. */
  record Taken(int line, Optional<KeepBudget.Outcome> outcome, Optional<String> reason) {}

  @Transactional
  List<Taken> handle(byte[] file) {
    var lines = SheetReader.read(file);
    var headers = Headers.of(lines.getFirst(), COLUMNS);
    var taken = new ArrayList<Taken>();
    for (var line : lines.subList(1, lines.size())) {
      taken.add(take(headers, line));
    }
    return taken;
  }

  private Taken take(Headers headers, Line line) {
    try {
      var outcome =
          keepBudget.set(
              headers.text(line, FICHE),
              year(headers.text(line, YEAR)),
              Funder.of(headers.text(line, FUNDER))
                  .orElseThrow(() -> FIELD_INVALID.because("Le financeur n'est pas connu.")),
              new Amounts(
                  cents(headers, line, PLANNED),
                  cents(headers, line, COMMITTED),
                  cents(headers, line, SPENT)));
      return new Taken(line.number(), Optional.of(outcome), Optional.empty());
    } catch (Refusal refused) {
      return new Taken(line.number(), Optional.empty(), Optional.of(refused.detail()));
    }
  }

  private static int year(String text) {
    if (!CENTURY.matcher(text).matches()) {
      throw FIELD_INVALID.because("L'année ne se lit pas.");
    }
    return Integer.parseInt(text);
  }

  /** An empty cell is nothing, and so zero: nothing was planned, committed or spent. */
  private static long cents(Headers headers, Line line, String column) {
    var text = headers.text(line, column);
    var euros = text.isEmpty() ? Optional.of(BigDecimal.ZERO) : Cells.number(text);
    return euros
        .map(amount -> amount.movePointRight(2).stripTrailingZeros())
        .filter(amount ->
            amount.scale() <= 0
                && amount.signum() >= 0
                && amount.compareTo(BigDecimal.valueOf(BudgetResource.MOST_CENTS)) <= 0)
        .map(BigDecimal::longValueExact)
        .orElseThrow(
            () -> FIELD_INVALID.because("La colonne « %s » ne se lit pas.".formatted(column)));
  }
}
