package fr.jalon.orientation.reorientation;

/** Who asked for a new orientation: a person always may. */
public enum Origin {
  PERSON,
  REFERENT,
  AGENT,
  REVIEW
}
