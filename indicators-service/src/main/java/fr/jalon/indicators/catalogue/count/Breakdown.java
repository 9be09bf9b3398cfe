package fr.jalon.indicators.catalogue.count;

/** By what a figure may be broken down: the common rows of the DREES tables, and our own. */
public enum Breakdown {
  TERRITORY,
  AGE_BAND,
  SEX,
  FAMILY_SITUATION,
  SENIORITY,
  EDUCATION,
  ORGANISME_KIND,
  PARCOURS_TYPE,
  REGIME
}
