package fr.jalon.orientation.decision;

/**
 * Whose decision it is, an agent writing it down in either case: past six weeks, France Travail
 * orients (CASF D. 262-65-2).
 */
public enum Decider {
  DEPARTEMENT,
  FRANCE_TRAVAIL
}
