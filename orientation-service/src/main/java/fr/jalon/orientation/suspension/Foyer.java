package fr.jalon.orientation.suspension;

import fr.jalon.orientation.policy.SanctionRules.CapRule;

/**
 * What is known of those who live on the same RSA. What is unknown protects: a household is of
 * several, and has the majoration of L. 262-9, until the contrary is known.
 */
public record Foyer(Size size, Majoration majoration) {
  /** How many they are. */
  public enum Size {
    ALONE,
    SEVERAL,
    UNKNOWN
  }

  /** The majoration of an isolated parent; the CAF's files that we read do not tell it. */
  public enum Majoration {
    YES,
    NO,
    UNKNOWN
  }

  boolean protectedBy(CapRule cap) {
    return size != Size.ALONE || (cap.majoration() && majoration != Majoration.NO);
  }
}
