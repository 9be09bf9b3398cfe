package fr.jalon.indicators.dashboard.caseload;

/**
 * What someone on an open parcours waits for: one thing at a time, the one after the furthest step
 * reached. Those whose contract is signed wait for nothing here.
 */
enum Queue {
  TO_CONVOKE("À convoquer"),
  TO_SEE("À recevoir"),
  TO_ORIENT("À orienter"),
  FIRST_APPOINTMENT("Premier rendez-vous à tenir"),
  CONTRACT("Contrat à signer");

  private final String label;

  Queue(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
