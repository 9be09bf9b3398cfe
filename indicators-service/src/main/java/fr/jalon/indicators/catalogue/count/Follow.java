package fr.jalon.indicators.catalogue.count;

/** What it takes for one episode to follow another. */
public enum Follow {
  /** It starts from the first day of the one followed to the last day of the delay. */
  STARTED,
  /** It goes on, on the last day of the delay, whenever it started. */
  IN_FORCE,
  /** It started since, and goes on, on the last day of the delay. */
  STARTED_AND_IN_FORCE
}
