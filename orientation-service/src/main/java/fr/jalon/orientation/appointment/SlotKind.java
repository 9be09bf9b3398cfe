package fr.jalon.orientation.appointment;

/** How many people a slot is for. */
public enum SlotKind {
  /** One person, face to face. */
  INDIVIDUAL,
  /** Several people together. */
  COLLECTIVE;

  /** Whether a slot of this kind may have so many places. */
  public boolean allows(int places) {
    return switch (this) {
      case INDIVIDUAL -> places == 1;
      case COLLECTIVE -> places > 1;
    };
  }
}
