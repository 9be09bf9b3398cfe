package fr.jalon.orientation.reorientation;

/**
 * Between the public employment service and the rest: the DREES counts the two that cross (OARSA,
 * table 6).
 */
enum Sense {
  SPE_TO_HORS_SPE,
  HORS_SPE_TO_SPE,
  WITHIN_SPE,
  WITHIN_HORS_SPE;

  static Sense of(boolean fromSpe, boolean toSpe) {
    if (fromSpe) {
      return toSpe ? WITHIN_SPE : SPE_TO_HORS_SPE;
    }
    return toSpe ? HORS_SPE_TO_SPE : WITHIN_HORS_SPE;
  }
}
