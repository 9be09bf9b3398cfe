package fr.jalon.orientation.ceo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of a PDF and their seal. */
record SealedDocument(byte[] pdf, String sha256) {

  static SealedDocument of(byte[] pdf) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(pdf);
      return new SealedDocument(pdf, HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
