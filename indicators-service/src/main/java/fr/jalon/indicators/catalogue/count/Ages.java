package fr.jalon.indicators.catalogue.count;

/**
 * Whole years reached on the day looked at, both bounds included. Only the month of birth is known:
 * an age is reached on the first day of that month.
 */
public record Ages(int from, int to) {}
