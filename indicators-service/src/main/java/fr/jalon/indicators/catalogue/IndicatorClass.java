package fr.jalon.indicators.catalogue;

/** Where a figure comes from. */
public enum IndicatorClass {
  /** Computed from the facts. */
  C,
  /** Our part is computed, the rest is declared by the pilots. */
  P,
  /** Declared by the pilots. */
  M,
  /** Never computed. */
  X
}
