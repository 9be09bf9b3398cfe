package fr.jalon.orientation.proposal;

import fr.jalon.orientation.directory.OrganismeKind;
import fr.jalon.orientation.proposal.Proposal.Reason;
import fr.jalon.orientation.proposal.Proposal.Standing;
import fr.jalon.orientation.proposal.Rule.Condition.Truth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Criteria of orientation in their order of priority, which explain a proposal and decide nothing
 * (CASF L. 262-29; RGPD art. 22).
 *
 * @param version its name, by which what was shown can be told again
 * @param regime the regime of the parcours it is for
 * @param departements who may use it; none: all
 * @param standard whether it holds where a département has put none in force
 */
record RuleSet(
    String version,
    String label,
    String source,
    String regime,
    List<String> departements,
    boolean standard,
    List<Rule> rules) {
  RuleSet {
    departements = Objects.requireNonNullElse(departements, List.of());
  }

  boolean isFor(String departement) {
    return departements.isEmpty() || departements.contains(departement);
  }

  /**
   * The first rule that applies proposes. A rule before it of which the facts are unknown makes the
   * proposal conditional if it would say otherwise; the last rule, which asks nothing, says nothing
   * while one that would choose another parcours could still apply.
   */
  Proposal propose(Facts facts) {
    var reasons = new ArrayList<Reason>();
    var undetermined = new ArrayList<Rule>();
    Optional<Rule> first = Optional.empty();
    for (var rule : rules) {
      switch (rule.holds(facts)) {
        case TRUE -> {
          if (first.isEmpty()) {
            first = Optional.of(rule);
          }
          if (!rule.isLast() || first.get().equals(rule)) {
            reasons.add(Reason.of(rule, facts));
          }
        }
        case UNKNOWN -> {
          if (first.isEmpty()) {
            undetermined.add(rule);
          }
        }
        case FALSE -> {
          // this criterion is not met, and that is known
        }
      }
    }
    var chosen = first.filter(rule -> !rule.isLast() || sayTheSameParcours(undetermined, rule));
    var pending = undetermined.stream().filter(rule -> differs(rule, chosen)).toList();
    var standing = pending.isEmpty() ? Standing.FIRM : Standing.CONDITIONAL;
    return new Proposal(
        version,
        chosen.isEmpty() ? Standing.INSUFFICIENT : standing,
        chosen.map(Rule::parcours),
        chosen.map(Rule::organismes).orElse(List.<OrganismeKind>of()),
        chosen.isEmpty() ? List.of() : List.copyOf(reasons),
        unknown(facts),
        pending.stream().map(rule -> Reason.of(rule, facts)).toList());
  }

  private static boolean sayTheSameParcours(List<Rule> rules, Rule as) {
    return rules.stream().allMatch(rule -> rule.parcours() == as.parcours());
  }

  /** Whether the rule would choose another parcours, or another kind of organisme first. */
  private static boolean differs(Rule rule, Optional<Rule> chosen) {
    return chosen
        .filter(one ->
            one.parcours() == rule.parcours()
                && one.organismes().getFirst() == rule.organismes().getFirst())
        .isEmpty();
  }

  /** Facts that a rule looks at and nobody knows. */
  private Set<Fact> unknown(Facts facts) {
    var unknown = EnumSet.noneOf(Fact.class);
    rules.stream()
        .filter(rule -> rule.holds(facts) == Truth.UNKNOWN)
        .flatMap(rule -> rule.facts().stream())
        .filter(fact -> facts.of(fact).isEmpty())
        .forEach(unknown::add);
    return unknown;
  }
}
