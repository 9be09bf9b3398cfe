package fr.jalon.accompaniment.followup;

/** Why an accompaniment ended. */
public enum ClosingReason {
  /** Another orientation was decided, towards another organisme référent or parcours. */
  NEW_ORIENTATION,
  /** The person left the scope of rights and duties. */
  PARCOURS_CLOSED,
  /** The person works. */
  EMPLOYMENT,
  /** The person is in training. */
  TRAINING,
  /** What the person and the référent had set out to do is done. */
  OBJECTIVES_REACHED,
  /** The person no longer wishes to be followed. */
  PERSON_WISH,
  /** The person lives in another département. */
  MOVED_AWAY,
  /** Nobody can reach the person. */
  UNREACHABLE,
  /** Somebody else follows the person, outside of an orientation. */
  OTHER_SUPPORT,
  DEATH;

  /** Whether a référent may give it: the two first follow from what another service decided. */
  public boolean isGivenByAReferent() {
    return switch (this) {
      case NEW_ORIENTATION, PARCOURS_CLOSED -> false;
      case EMPLOYMENT,
          TRAINING,
          OBJECTIVES_REACHED,
          PERSON_WISH,
          MOVED_AWAY,
          UNREACHABLE,
          OTHER_SUPPORT,
          DEATH ->
          true;
    };
  }
}
