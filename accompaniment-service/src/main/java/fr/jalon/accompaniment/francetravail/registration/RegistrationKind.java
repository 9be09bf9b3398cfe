package fr.jalon.accompaniment.francetravail.registration;

/** What a date says of a person as a demandeur d'emploi. */
public enum RegistrationKind {
  INSCRIPTION,
  CESSATION,
  RADIATION
}
