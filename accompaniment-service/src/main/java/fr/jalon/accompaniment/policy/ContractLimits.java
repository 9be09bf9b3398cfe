package fr.jalon.accompaniment.policy;

import java.time.LocalDate;

/**
 * How far ahead a contract may start, and how long it may run: beyond, a date is a slip of the
 * hand.
 *
 * @param source where the limits come from
 */
public record ContractLimits(int startsWithinMonths, int endsWithinMonths, String source) {

  public ContractLimits {
    if (startsWithinMonths < 1 || endsWithinMonths < 1 || source.isBlank()) {
      throw new IllegalArgumentException("the limits of a contract are positive and sourced");
    }
  }

  /** The last day on which a contract drawn up today may start. */
  public LocalDate latestStart(LocalDate today) {
    return today.plusMonths(startsWithinMonths);
  }

  /** The last day that a contract may cover. */
  public LocalDate latestEnd(LocalDate startsOn) {
    return startsOn.plusMonths(endsWithinMonths);
  }
}
