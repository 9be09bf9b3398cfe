package fr.jalon.contracts;

/** The three parcours of the law. */
public enum ParcoursType {
  PROFESSIONNEL,
  SOCIO_PROFESSIONNEL,
  SOCIAL
}
