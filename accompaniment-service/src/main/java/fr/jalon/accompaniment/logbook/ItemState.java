package fr.jalon.accompaniment.logbook;

/** How things stand with something of the carnet de bord. */
public enum ItemState {
  /** No longer in the way. */
  LIFTED("Levé"),
  SLIGHT("Léger"),
  MARKED("Marqué"),
  BLOCKING("Bloquant"),
  OPEN("En cours"),
  REACHED("Atteint"),
  PLANNED("Prévue"),
  UNDER_WAY("Commencée"),
  DONE("Faite"),
  /** Given up, for a reason. */
  ABANDONED("Abandon");

  private final String label;

  ItemState(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
