package fr.jalon.platform.identity;

/** What ties the caller to what an operation touches. */
public enum Relation {
  /** Nobody's file: lists of codes, aggregates, the state of the machine. */
  REFERENCE,
  /** What belongs to the caller's own département as a whole. */
  DEPARTEMENT,
  /** One person's file, named by the path, in the caller's own département; each read is traced. */
  FILE
}
