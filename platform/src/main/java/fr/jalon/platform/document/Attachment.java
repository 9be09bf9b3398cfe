package fr.jalon.platform.document;

import java.time.Instant;

/**
 * What a document says, once more, for machines: a text that the PDF carries within.
 *
 * @param name a file's name, the same in every document of its kind
 * @param description what it is, for the reader's panel of attachments
 */
public record Attachment(
    String name, String mediaType, String description, String text, Instant writtenAt) {

  /** Quotes nothing: what documents say is about people. */
  @Override
  public String toString() {
    return "Attachment[" + name + "]";
  }
}
