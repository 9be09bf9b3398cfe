package fr.jalon.accompaniment.francetravail.file;

/** What a file is, told from what it holds. */
public enum Layout {
  /** Monthly XML « PE → CD », one dossier a person. */
  MONTHLY_XML,
  /** Historical CSV of inscriptions, or the stock of those registered: the same columns. */
  INSCRIPTIONS_CSV,
  CESSATIONS_CSV,
  RADIATIONS_CSV,
  /** SPIE extract, one line a person followed. */
  SPIE_PERSONS,
  /** SPIE extract of the actions prescribed, by the identifiers of the other one. */
  SPIE_ACTIONS
}
