package fr.jalon.contracts;

/** The droits-et-devoirs flag; a file without it says nothing, which is not a no. */
public enum SubjectToDuties {
  YES,
  NO,
  UNKNOWN
}
