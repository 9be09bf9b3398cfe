package fr.jalon.orientation.proposal;

import fr.jalon.contracts.ParcoursType;
import fr.jalon.orientation.directory.OrganismeKind;
import fr.jalon.orientation.proposal.Rule.Condition.Truth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One criterion, because of one text: when it is met, such a parcours with such an organisme.
 *
 * @param all conditions that must all hold; none at all: the rule always applies
 * @param any conditions of which one is enough
 * @param organismes kinds of organisme, the first preferred
 */
record Rule(
    String name,
    String label,
    String source,
    List<Condition> all,
    List<Condition> any,
    ParcoursType parcours,
    List<OrganismeKind> organismes) {
  Rule {
    all = Objects.requireNonNullElse(all, List.of());
    any = Objects.requireNonNullElse(any, List.of());
  }

  /** Whether it applies whatever the facts: what is left when nothing else is said. */
  boolean isLast() {
    return all.isEmpty() && any.isEmpty();
  }

  /** False as soon as one condition says so; unknown when what is unknown could still decide. */
  Truth holds(Facts facts) {
    return and(every(all, facts), any.isEmpty() ? Truth.TRUE : some(any, facts));
  }

  /** The facts that the rule looks at, in its order. */
  Set<Fact> facts() {
    var looked = new LinkedHashSet<Fact>();
    Stream.concat(all.stream(), any.stream()).map(Condition::fact).forEach(looked::add);
    return looked;
  }

  /** The conditions that made it apply. */
  List<Condition> met(Facts facts) {
    return Stream.concat(all.stream(), any.stream())
        .filter(condition -> condition.holds(facts) == Truth.TRUE)
        .toList();
  }

  private static Truth every(List<Condition> conditions, Facts facts) {
    return conditions.stream().map(one -> one.holds(facts)).reduce(Truth.TRUE, Rule::and);
  }

  private static Truth some(List<Condition> conditions, Facts facts) {
    return conditions.stream().map(one -> one.holds(facts)).reduce(Truth.FALSE, Rule::or);
  }

  private static Truth and(Truth one, Truth other) {
    if (one == Truth.FALSE || other == Truth.FALSE) {
      return Truth.FALSE;
    }
    return one == Truth.UNKNOWN ? one : other;
  }

  private static Truth or(Truth one, Truth other) {
    if (one == Truth.TRUE || other == Truth.TRUE) {
      return Truth.TRUE;
    }
    return one == Truth.UNKNOWN ? one : other;
  }

  /**
   * What a rule asks of one fact.
   *
   * @param values one value, or several for {@code ONE_OF}
   */
  record Condition(Fact fact, Operator operator, List<String> values) {

    /** How the fact is compared; numbers with the last three, codes with the first two. */
    enum Operator {
      IS,
      ONE_OF,
      AT_LEAST,
      AT_MOST,
      LESS_THAN
    }

    /** Three answers: to what is unknown, neither yes nor no. */
    enum Truth {
      TRUE,
      FALSE,
      UNKNOWN
    }

    Truth holds(Facts facts) {
      Optional<String> known = facts.of(fact);
      if (known.isEmpty()) {
        return Truth.UNKNOWN;
      }
      return compare(known.get()) ? Truth.TRUE : Truth.FALSE;
    }

    private boolean compare(String value) {
      return switch (operator) {
        case IS, ONE_OF -> values.contains(value);
        case AT_LEAST -> number(value) >= number(values.getFirst());
        case AT_MOST -> number(value) <= number(values.getFirst());
        case LESS_THAN -> number(value) < number(values.getFirst());
      };
    }

    private static long number(String value) {
      return Long.parseLong(value);
    }
  }
}
