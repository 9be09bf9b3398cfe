package fr.jalon.orientation.policy;

import java.time.LocalDate;

/**
 * One promise: so long, from such a day, because of such a text.
 *
 * <p>The day of the event does not count; months go from one day of the month to the same day, or
 * to the last day of a shorter month; nothing is put off for a Sunday, which would be procedure and
 * not measure (CPC 641, 642; {@code docs/law.md}).
 */
public record DeadlineRule(
    String name,
    String label,
    String source,
    Start start,
    int length,
    Unit unit,
    Operator operator) {

  /** The day from which the promise runs. */
  public enum Start {
    ENTRY,
    RECEPTION,
    ORIENTATION_DECISION,
    ORIENTATION_NOTIFICATION
  }

  /** Days are calendar days; thirty days are not one month. */
  public enum Unit {
    DAYS,
    WEEKS,
    MONTHS;

    /** The last day of so many, the starting one excluded (CPC 641). */
    LocalDate after(LocalDate startedOn, int length, Operator operator) {
      var end =
          switch (this) {
            case DAYS -> startedOn.plusDays(length);
            case WEEKS -> startedOn.plusWeeks(length);
            case MONTHS -> startedOn.plusMonths(length);
          };
      return switch (operator) {
        case AT_MOST -> end;
        case LESS_THAN -> end.minusDays(1);
      };
    }
  }

  /** Whether the last day itself still keeps the promise. */
  public enum Operator {
    AT_MOST,
    LESS_THAN
  }

  /** The last day that keeps the promise. */
  public LocalDate dueOn(LocalDate startedOn) {
    return unit.after(startedOn, length, operator);
  }
}
