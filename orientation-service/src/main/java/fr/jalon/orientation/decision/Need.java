package fr.jalon.orientation.decision;

/**
 * What a diagnostic may find, coded: the criteria of the orientation (arrêté of 21 November 2024)
 * and of the PDIE (fiche 3). Health is a difficulty and nothing more: no medical word is kept.
 */
enum Need {
  EMPLOYMENT,
  QUALIFICATION,
  HOUSING,
  HEALTH,
  MOBILITY,
  CHILDCARE,
  CAREGIVING,
  FINANCES,
  ADMINISTRATIVE,
  FAMILY,
  SKILLS,
  OTHER
}
