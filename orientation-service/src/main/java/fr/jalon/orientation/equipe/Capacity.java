package fr.jalon.orientation.equipe;

/** In whose name somebody sits in an équipe pluridisciplinaire (CASF L. 262-39). */
enum Capacity {
  DEPARTEMENT,
  FRANCE_TRAVAIL,
  MISSION_LOCALE,
  MDE_PLIE,
  INSERTION_PROFESSIONAL,
  BENEFICIARY_REPRESENTATIVE
}
