package fr.jalon.orientation.ceo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of a PDF and their seal. */
final class SealedDocument {
  private final byte[] pdf;
  private final String sha256;

  SealedDocument(byte[] pdf, String sha256) {
    this.pdf = pdf.clone();
    this.sha256 = sha256;
  }

  static SealedDocument of(byte[] pdf) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(pdf);
      return new SealedDocument(pdf, HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  byte[] pdf() {
    return pdf.clone();
  }

  String sha256() {
    return sha256;
  }
}
