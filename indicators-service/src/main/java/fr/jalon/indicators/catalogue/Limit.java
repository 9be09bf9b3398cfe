package fr.jalon.indicators.catalogue;

/** How soon after its start an event must come to count. */
public record Limit(Operator operator, Delay delay) {}
