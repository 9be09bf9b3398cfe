package fr.jalon.orientation.policy;

/** The state of a dossier's right (ETATDOSRSA). */
public enum RightState {
  /** A new application that waits for the département's decision. */
  PENDING("0", "demande en attente"),
  REFUSED("1", "droit refusé"),
  /** Open, and money may be paid. */
  OPEN("2", "droit ouvert et versable"),
  /** Open, suspended because the right itself is questioned. */
  SUSPENDED("3", "droit ouvert et suspendu"),
  /** Open, and nothing is paid; the reason says whether the right itself stands. */
  UNPAID("4", "droit ouvert, versement suspendu"),
  CLOSED("5", "droit clos"),
  /** Closed in an earlier month, told again because that month was settled anew. */
  CLOSED_BEFORE("6", "droit clos un mois antérieur"),
  /** A code that no published list knows: no right, and reported. */
  UNKNOWN("UNKNOWN", "état inconnu");

  private final String code;
  private final String label;

  RightState(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  public static RightState of(String code) {
    for (var state : values()) {
      if (state.code.equals(code)) {
        return state;
      }
    }
    return UNKNOWN;
  }
}
