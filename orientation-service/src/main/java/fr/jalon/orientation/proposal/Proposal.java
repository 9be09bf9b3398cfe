package fr.jalon.orientation.proposal;

import fr.jalon.contracts.ParcoursType;
import fr.jalon.orientation.directory.OrganismeKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a rule set would choose, and why: read by a named agent, who decides (RGPD art. 22).
 *
 * @param organismes kinds of organisme, the first preferred
 * @param reasons every rule that applies, the one that proposes first
 * @param unknown facts that would have been looked at and that nobody knows
 * @param pending rules that these facts would make apply, and that would say otherwise
 */
record Proposal(
    String ruleSet,
    Standing standing,
    Optional<ParcoursType> parcoursType,
    List<OrganismeKind> organismes,
    List<Reason> reasons,
    Set<Fact> unknown,
    List<Reason> pending) {

  /** How far what is known carries. */
  enum Standing {
    /** Nothing unknown could change it. */
    FIRM,
    /** A rule of higher priority may yet apply: see what is unknown. */
    CONDITIONAL,
    /** Too little is known to propose anything. */
    INSUFFICIENT
  }

  /** A rule, the facts that it used, the text that it comes from. */
  record Reason(String rule, String label, String source, List<FactUsed> facts) {
    static Reason of(Rule rule, Facts known) {
      return new Reason(
          rule.name(),
          rule.label(),
          rule.source(),
          rule.met(known).stream()
              .map(condition ->
                  new FactUsed(
                      condition.fact(),
                      condition.fact().label(),
                      known.of(condition.fact()).orElse("")))
              .distinct()
              .toList());
    }
  }

  /** A fact as it was known. */
  record FactUsed(Fact fact, String label, String value) {}
}
