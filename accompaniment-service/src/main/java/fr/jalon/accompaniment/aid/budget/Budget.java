package fr.jalon.accompaniment.aid.budget;

import java.util.UUID;

/**
 * The money of a line of aid for a year and a territory, in cents.
 *
 * @param territory {@code *} for the whole département
 * @param committedCents promised or paid, what was given up taken off
 * @param overrunCents what was granted beyond the amount, by someone and for a reason
 */
record Budget(
    UUID id,
    String line,
    int year,
    String territory,
    long version,
    long amountCents,
    long committedCents,
    long overrunCents) {

  static final String EVERYWHERE = "*";

  /** Never negative: what is granted beyond is told apart. */
  long leftCents() {
    return Math.max(amountCents - committedCents, 0);
  }
}
