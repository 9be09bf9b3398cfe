package fr.jalon.accompaniment.policy;

import java.time.LocalDate;

/**
 * Those who were followed when the law changed, and have until then to sign its contract.
 *
 * @param contractBefore the first day on which it is too late
 */
public record Stock(LocalDate followedOn, LocalDate contractBefore, String source) {

  public Stock {
    if (!contractBefore.isAfter(followedOn) || source.isBlank()) {
      throw new IllegalArgumentException("the stock has some time, and a source");
    }
  }

  /** The last day on which the contract is in time. */
  public LocalDate lastDay() {
    return contractBefore.minusDays(1);
  }
}
