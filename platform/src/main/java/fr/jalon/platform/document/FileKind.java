package fr.jalon.platform.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of files that people hand in as proof, told by how they begin and not by their name.
 */
public enum FileKind {
  PDF("application/pdf", "pdf", "%PDF-"),
  PNG("image/png", "png", "\u0089PNG\r\n\u001a\n"),
  JPEG("image/jpeg", "jpg", "\u00ff\u00d8\u00ff");

  private final String mediaType;
  private final String extension;
  private final String beginning;

  FileKind(String mediaType, String extension, String beginning) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.beginning = beginning;
  }

  public static Optional<FileKind> of(byte[] content) {
    return Arrays.stream(values()).filter(kind -> kind.begins(content)).findFirst();
  }

  public String mediaType() {
    return mediaType;
  }

  public String extension() {
    return extension;
  }

  private boolean begins(byte[] content) {
    var first = beginning.getBytes(ISO_8859_1);
    return content.length > first.length
        && Arrays.equals(first, 0, first.length, content, 0, first.length);
  }
}
