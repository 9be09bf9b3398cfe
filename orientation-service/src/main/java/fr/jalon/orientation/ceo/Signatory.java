package fr.jalon.orientation.ceo;

/** Who signs a CEO, and who promises something in it. */
public enum Signatory {
  /** The person whom it binds and to whom it promises. */
  PERSON,
  /** The département, by a named agent. */
  DEPARTEMENT
}
