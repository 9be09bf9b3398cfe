package fr.jalon.indicators.oarsa.questionnaire;

/** The two delays of which table 5 gives the mean. */
public enum Lapse {
  /** From the last entry to the first orientation. */
  ORIENTATION_DELAY,
  /** From the first orientation to the signature of the first contract. */
  CONTRACT_DELAY
}
