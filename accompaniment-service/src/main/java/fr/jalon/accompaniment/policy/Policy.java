package fr.jalon.accompaniment.policy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The promises of one regime. */
public record Policy(String regime, ContractLimits contract, List<DeadlineRule> rules) {

  public Policy {
    rules = List.copyOf(rules);
    if (regime.isBlank() || rules.isEmpty()) {
      throw new IllegalArgumentException("a policy names its regime and its rules");
    }
    bindNobodyTwice(rules);
  }

  /** The promises that start with an orientation towards such an organisme référent. */
  public List<Deadline> deadlines(
      String organismeKind, boolean spe, LocalDate decidedOn, @Nullable LocalDate notifiedOn) {
    return rules.stream()
        .filter(rule -> rule.appliesTo().covers(organismeKind, spe))
        .map(rule -> {
          var start = rule.startedOn(decidedOn, notifiedOn);
          return new Deadline(rule.name(), rule.label(), rule.source(), start, rule.dueOn(start));
        })
        .toList();
  }

  private static void bindNobodyTwice(List<DeadlineRule> rules) {
    for (var organisme : List.of("FRANCE_TRAVAIL", "ANOTHER")) {
      for (var spe : List.of(true, false)) {
        var seen = new HashSet<DeadlineRule.Name>();
        for (var rule : rules) {
          if (rule.appliesTo().covers(organisme, spe) && !seen.add(rule.name())) {
            throw new IllegalArgumentException(rule.name() + " binds the same person twice");
          }
        }
      }
    }
  }
}
