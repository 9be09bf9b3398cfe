package fr.jalon.orientation.ceo;

/** Who signs a CEO. */
enum Signatory {
  /** The person whom it binds and to whom it promises. */
  PERSON,
  /** The département, by a named agent. */
  DEPARTEMENT
}
