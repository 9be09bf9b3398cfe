package fr.jalon.indicators.catalogue;

/** Whether the last day of a delay still counts: data of each indicator, never a habit of code. */
public enum Operator {
  /** « en moins de » : the last day is too late. */
  LESS_THAN,
  /** « sous », « dans les » : the last day is in time. */
  AT_MOST
}
