package fr.jalon.orientation.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The law and the promises that hold for those who entered between two dates.
 *
 * @param until the last day, or none while the regime lasts
 */
public record Policy(
    String regime,
    String label,
    String source,
    LocalDate from,
    @Nullable LocalDate until,
    List<DeadlineRule> rules,
    SanctionRules sanctions) {

  public boolean holdsOn(LocalDate entry) {
    return !entry.isBefore(from) && (until == null || !entry.isAfter(until));
  }

  public Optional<DeadlineRule> rule(String name) {
    return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
  }

  public List<DeadlineRule> startingAt(DeadlineRule.Start start) {
    return rules.stream().filter(rule -> rule.start() == start).toList();
  }
}
