package fr.jalon.contracts;

/** How a parcours came to be: an entry counts in the figures, the first file's stock never does. */
public enum Origin {
  ENTRY,
  STOCK
}
