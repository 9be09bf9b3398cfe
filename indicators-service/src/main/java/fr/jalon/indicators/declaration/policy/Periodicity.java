package fr.jalon.indicators.declaration.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** How often a figure is declared. */
public enum Periodicity {
  YEAR("une année, comme 2025", "(\\d{4})", 12),
  QUARTER("un trimestre, comme 2025-T1", "(\\d{4})-T([1-4])", 3),
  MONTH("un mois, comme 2025-03", "(\\d{4})-(0[1-9]|1[0-2])", 1);

  private final String inWords;
  private final Pattern name;
  private final int months;

  Periodicity(String inWords, String name, int months) {
    this.inWords = inWords;
    this.name = Pattern.compile(name);
    this.months = months;
  }

  /** What to write, as people are told. */
  public String inWords() {
    return inWords;
  }

  /** Nothing when the text names no period of this length. */
  public Optional<DeclaredPeriod> parse(String text) {
    var matcher = name.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int rank = matcher.groupCount() > 1 ? Integer.parseInt(matcher.group(2)) : 1;
    var year = Integer.parseInt(matcher.group(1));
    return year < 1900 || year > 2199
        ? Optional.empty()
        : Optional.of(starting(YearMonth.of(year, 1).plusMonths((long) months * (rank - 1))));
  }

  /** The period in which that day is. */
  public DeclaredPeriod of(LocalDate day) {
    int before = (day.getMonthValue() - 1) % months;
    return starting(YearMonth.from(day).minusMonths(before));
  }

  private DeclaredPeriod starting(YearMonth first) {
    var named =
        switch (this) {
          case YEAR -> "%04d".formatted(first.getYear());
          case QUARTER ->
              "%04d-T%d".formatted(first.getYear(), (first.getMonthValue() + 2) / months);
          case MONTH -> first.toString();
        };
    return new DeclaredPeriod(
        named, first.atDay(1), first.plusMonths((long) months - 1).atEndOfMonth());
  }
}
