package fr.jalon.indicators.declaration.policy;

import fr.jalon.indicators.period.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** How often a figure is declared. */
public enum Periodicity {
  YEAR("une année, comme 2025", 12),
  QUARTER("un trimestre, comme 2025-T1", 3),
  MONTH("un mois, comme 2025-03", 1);

  private final String inWords;
  private final int months;

  Periodicity(String inWords, int months) {
    this.inWords = inWords;
    this.months = months;
  }

  /** What to write, as people are told. */
  public String inWords() {
    return inWords;
  }

  /** Nothing when the text names no period of this length. */
  public Optional<Period> parse(String text) {
    return Period.parse(text)
        .filter(period -> period.first().plusMonths(months).equals(period.last().plusDays(1)));
  }

  /** The period that was over last on that day. */
  public Period lastOver(LocalDate day) {
    int into = (day.getMonthValue() - 1) % months;
    var first = YearMonth.from(day).minusMonths((long) into + months);
    return switch (this) {
      case YEAR -> Period.ofYear(first.getYear());
      case QUARTER ->
          Period.parse("%d-T%d".formatted(first.getYear(), (first.getMonthValue() + 2) / 3))
              .orElseThrow();
      case MONTH -> Period.ofMonth(first);
    };
  }
}
