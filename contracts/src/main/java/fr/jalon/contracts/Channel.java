package fr.jalon.contracts;

/** How a convocation reached the person. */
public enum Channel {
  POST,
  EMAIL,
  SMS,
  HAND
}
