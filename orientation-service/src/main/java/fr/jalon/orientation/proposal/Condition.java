package fr.jalon.orientation.proposal;

import java.util.List;
import java.util.Optional;

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
