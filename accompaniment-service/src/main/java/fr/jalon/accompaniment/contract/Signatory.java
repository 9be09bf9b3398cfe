package fr.jalon.accompaniment.contract;

/** Who signs a contract, and who promises something in it. */
public enum Signatory {
  /** The person whom it binds and to whom it promises. */
  PERSON,
  /** The référent, for the organisme that follows the person. */
  REFERENT
}
