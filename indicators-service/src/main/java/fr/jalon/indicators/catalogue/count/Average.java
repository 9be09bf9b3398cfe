package fr.jalon.indicators.catalogue.count;

/** How many lengths become one. */
public enum Average {
  MEAN,
  MEDIAN
}
