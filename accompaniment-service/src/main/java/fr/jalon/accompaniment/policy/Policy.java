package fr.jalon.accompaniment.policy;

import fr.jalon.contracts.AccompanimentEvent.ContractKind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The promises of one regime. */
public record Policy(
    String regime,
    ContractLimits contract,
    List<ContractForm> contractForms,
    Stock stock,
    List<DeadlineRule> rules) {

  public Policy {
    contractForms = List.copyOf(contractForms);
    rules = List.copyOf(rules);
    if (regime.isBlank() || rules.isEmpty() || contractForms.isEmpty()) {
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

  /** The contracts that may be drawn up on that day, the usual one first. */
  public List<ContractForm> formsOn(LocalDate day, String organismeKind, boolean spe) {
    return contractForms.stream().filter(each -> each.covers(organismeKind, spe, day)).toList();
  }

  /** What the hours of a contract of that kind obey, whenever it was drawn up. */
  public ContractForm form(ContractKind kind) {
    return contractForms.stream()
        .filter(each -> each.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(regime + " knows no " + kind));
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
