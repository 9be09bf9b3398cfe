package fr.jalon.indicators.catalogue.count;

/** What one adds up. */
public enum Counting {
  /** Each person once, however many episodes. */
  PERSONS,
  EPISODES,
  /** The amounts: cents of euro, shown in euros. */
  AMOUNT
}
