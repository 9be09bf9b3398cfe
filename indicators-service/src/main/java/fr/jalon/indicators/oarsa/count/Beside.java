package fr.jalon.indicators.oarsa.count;

import java.util.ArrayList;
import java.util.List;
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

  /**
   * The same without any count: they stand in no table, so that a place would be found from the
   * whole and the other places.
   */
  public Beside concealed() {
    var scopes = new ArrayList<@Nullable Long>();
    inScope.forEach(_ -> scopes.add(null));
    return new Beside(scopes, null, null, null, null);
  }
}
