package fr.jalon.gateway.identity;

/** What the door made of a token. */
sealed interface Verdict {

  /** The token is genuine, for us, and still valid. */
  record Known(Caller caller) implements Verdict {}

  /** The token is not one of ours; nobody is told why. */
  record Refused() implements Verdict {}

  /** The issuer's keys cannot be had, so that nobody can say. */
  record Unverifiable() implements Verdict {}
}
