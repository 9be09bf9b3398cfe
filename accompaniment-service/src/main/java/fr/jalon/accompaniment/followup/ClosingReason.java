package fr.jalon.accompaniment.followup;

/** Why an accompaniment ended. */
public enum ClosingReason {
  /** Another orientation was decided, towards another organisme référent or parcours. */
  NEW_ORIENTATION,
  /** The person left the scope of rights and duties. */
  PARCOURS_CLOSED
}
