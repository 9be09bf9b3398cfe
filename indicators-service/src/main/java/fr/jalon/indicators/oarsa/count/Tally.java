package fr.jalon.indicators.oarsa.count;

/** How many persons, and the sum of their delays; a count has no sum. */
record Tally(long persons, long days) {
  static final Tally NOTHING = new Tally(0, 0);

  Tally plus(Tally other) {
    return new Tally(persons + other.persons, days + other.days);
  }
}
