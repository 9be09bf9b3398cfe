package fr.jalon.orientation.equipe;

/** What an équipe pluridisciplinaire is asked about (CASF L. 262-31, L. 262-37, L. 262-39). */
public enum Subject {
  REORIENTATION,
  SUSPENSION,
  REDUCTION,
  SUPPRESSION,
  REVIEW
}
