package fr.jalon.indicators.catalogue.count;

/** Which day of an episode puts it in a period. */
public enum Moment {
  ASKED("demandé"),
  STARTED("commencé"),
  ENDED("terminé"),
  /** Any day of it: the episode touches the period. */
  DURING("en cours");

  private final String words;

  Moment(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
