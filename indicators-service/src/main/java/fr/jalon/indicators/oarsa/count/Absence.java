package fr.jalon.indicators.oarsa.count;

/** Why there is no number: things that a zero would hide. */
public enum Absence {
  /** A mean over nobody. */
  NON_CONCERNE("non concerné"),
  /** The facts that it counts were never told. */
  NON_DISPONIBLE("non disponible"),
  /** The partner who sends these facts sent none in the whole year. */
  NON_REPONDANT("non répondant"),
  /** Few persons, or what would tell them by difference. */
  MASQUE("masqué");

  private final String label;

  Absence(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
