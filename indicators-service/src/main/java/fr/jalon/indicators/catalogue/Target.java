package fr.jalon.indicators.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What a figure promised to reach, for the periods that start while the promise holds. */
public record Target(
    Comparator comparator, BigDecimal value, LocalDate from, Optional<LocalDate> until) {

  /** On which side of the target the promise is kept. */
  public enum Comparator {
    AT_LEAST,
    AT_MOST
  }

  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
  }
}
