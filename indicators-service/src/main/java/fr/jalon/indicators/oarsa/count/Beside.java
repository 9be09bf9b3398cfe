package fr.jalon.indicators.oarsa.count;

import java.util.List;

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
    List<Long> inScope,
    long withoutParcours,
    long withoutRight,
    long contractsWithoutActions,
    long negativeDelays) {}
