package fr.jalon.orientation.ceo;

/** What a CEO says: where the person stands, what is aimed at, and what each side promises. */
record Terms(
    String situation, String objectives, String personCommitments, String departementCommitments) {

  /** Quotes nothing: the terms are about a person. */
  @Override
  public String toString() {
    return "Terms[…]";
  }
}
