package fr.jalon.indicators.oarsa.questionnaire;

/** The kinds of fact that a column counts: without them it has no number, not a zero. */
public enum Source {
  /** States of the right, from the files of the CAF and the MSA. */
  RIGHT(true),
  ORIENTATION(false),
  /** Registrations as jobseekers, from France Travail. */
  REGISTRATION(true),
  CONTRACT(false);

  private final boolean partner;

  Source(boolean partner) {
    this.partner = partner;
  }

  /** Whether somebody else sends it: nothing in a whole year is then no answer. */
  public boolean ofPartner() {
    return partner;
  }
}
