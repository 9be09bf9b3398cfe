package fr.jalon.indicators.oarsa.questionnaire;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One column: those of whom everything listed is true are counted in it, or their delay averaged.
 *
 * @param organismes kinds of organisme référent, any of which will do; empty when any does
 * @param duration in months, as written in the contract
 * @param action kind of action that the contract holds
 * @param partOf address of the column that it adds up to with its siblings
 * @param atMost address of a column that it cannot exceed
 */
public record Column(
    String code,
    Optional<String> group,
    String label,
    String unit,
    List<Integer> notes,
    List<Condition> counts,
    List<String> organismes,
    Band duration,
    Optional<String> action,
    Optional<Lapse> mean,
    Optional<String> partOf,
    Optional<String> atMost) {

  /** The kinds of fact without which there is no number. */
  public Set<Source> sources() {
    var sources = EnumSet.of(Source.RIGHT);
    counts.forEach(condition -> sources.addAll(condition.sources()));
    return sources;
  }
}
