package fr.jalon.accompaniment.francetravail.file;

import java.util.Locale;

/** A département is written {@code 15} there and {@code 015} here. */
final class Departements {
  private Departements() {}

  static boolean same(String theirs, String ours) {
    return plain(theirs).equals(plain(ours));
  }

  private static String plain(String code) {
    return code.strip().toUpperCase(Locale.ROOT).replaceFirst("^0+", "");
  }
}
