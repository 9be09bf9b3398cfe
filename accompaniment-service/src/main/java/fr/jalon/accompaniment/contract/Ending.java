package fr.jalon.accompaniment.contract;

import fr.jalon.contracts.ContractEvent.ContractEndCause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That a contract binds no more.
 *
 * @param on its last day
 * @param reason why it was ended before its term, by whoever decided it
 */
public record Ending(
    LocalDate on, ContractEndCause cause, Optional<String> reason, String by, Instant recordedAt) {

  /** Quotes nothing: the reason is about a person. */
  @Override
  public String toString() {
    return "Ending[" + on + ", " + cause + "]";
  }
}
