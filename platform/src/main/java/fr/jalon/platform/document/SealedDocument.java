package fr.jalon.platform.document;

/** The bytes of a document and their seal: one byte changed is another document. */
public final class SealedDocument {
  private final byte[] bytes;
  private final String sha256;

  private SealedDocument(byte[] bytes, String sha256) {
    this.bytes = bytes;
    this.sha256 = sha256;
  }

  public static SealedDocument of(byte[] bytes) {
    return new SealedDocument(bytes.clone(), Sha256.of(bytes));
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public String sha256() {
    return sha256;
  }
}
