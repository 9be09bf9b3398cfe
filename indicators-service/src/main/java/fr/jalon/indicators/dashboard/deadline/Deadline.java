package fr.jalon.indicators.dashboard.deadline;

/** The promises that a committee watches week by week, each by the indicator that will judge it. */
enum Deadline {
  CONVOCATION("Convocation à envoyer", "FA01-I1", "ENVOYEE"),
  ORIENTATION("Orientation à décider", "NAT-4", "RECEPTION"),
  FIRST_APPOINTMENT("Premier rendez-vous à tenir", "FA01-I3", "TENU"),
  CONTRACT("Contrat à signer", "CIRC-3", "PART_DANS_LE_DELAI");

  private final String label;
  private final String indicator;
  private final String variant;

  Deadline(String label, String indicator, String variant) {
    this.label = label;
    this.indicator = indicator;
    this.variant = variant;
  }

  String label() {
    return label;
  }

  String indicator() {
    return indicator;
  }

  String variant() {
    return variant;
  }
}
