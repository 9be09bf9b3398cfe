package fr.jalon.orientation.suspension;

import fr.jalon.orientation.policy.SanctionRules.Measure;
import java.time.LocalDate;

/** What is taken from the allowance, and for how long: so many percent, so many months. */
public record Sanction(Measure measure, int ratePercent, int months, LocalDate startsOn) {

  /** Months go from one day of the month to the same: the last day is the one before. */
  public LocalDate endsOn() {
    return lastDayFrom(startsOn);
  }

  /** The last day, had it begun on that day. A measure is not put off for a Sunday. */
  LocalDate lastDayFrom(LocalDate from) {
    return from.plusMonths(months).minusDays(1);
  }
}
