package fr.jalon.indicators.oarsa.count;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What the tables do not show, and whoever signs them must know.
 *
 * @param inScope persons of each named reading of the scope, counted apart from the tables
 * @param withoutParcours in the scope, of whom no open parcours is known: counted as not oriented
 * @param withoutRight of an open parcours, of whose right no file said anything: not counted
 * @param contractsWithoutActions contracts whose actions nobody told: absent from table 4
 * @param negativeDelays delays of table 5 that end before they begin
 */
public record Beside(
    List<@Nullable Long> inScope,
    @Nullable Long withoutParcours,
    @Nullable Long withoutRight,
    @Nullable Long contractsWithoutActions,
    @Nullable Long negativeDelays) {

  /** The same, less the counts that must not be shown; of the scopes, the first alone stays. */
  public Beside without(LongPredicate hidden) {
    var scopes = new ArrayList<@Nullable Long>();
    for (var persons : inScope) {
      scopes.add(scopes.isEmpty() ? kept(persons, hidden) : null);
    }
    return new Beside(
        scopes,
        kept(withoutParcours, hidden),
        kept(withoutRight, hidden),
        kept(contractsWithoutActions, hidden),
        kept(negativeDelays, hidden));
  }

  private static @Nullable Long kept(@Nullable Long count, LongPredicate hidden) {
    return count == null || hidden.test(count) ? null : count;
  }
}
