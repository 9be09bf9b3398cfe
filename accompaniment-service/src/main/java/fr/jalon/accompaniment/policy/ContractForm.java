package fr.jalon.accompaniment.policy;

import fr.jalon.contracts.AccompanimentEvent.ContractKind;
import java.time.LocalDate;

/**
 * A contract that may be drawn up: which, for the persons of which organismes référents, from which
 * day on, and the text that says so.
 */
public record ContractForm(
    ContractKind kind,
    String label,
    DeadlineRule.Scope appliesTo,
    LocalDate since,
    WeeklyActivity activity,
    String source) {

  public ContractForm {
    if (label.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException("a contract has a name and a source");
    }
  }

  boolean covers(String organismeKind, boolean spe, LocalDate day) {
    return appliesTo.covers(organismeKind, spe) && !day.isBefore(since);
  }
}
