package fr.jalon.orientation.carrier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A piece of what a person receives, byte for byte, and its seal. */
public final class Part {
  public static final String TEXT = "text/plain";
  public static final String CALENDAR = "text/calendar";
  public static final String PDF = "application/pdf";

  private final String name;
  private final String mediaType;
  private final byte[] content;

  public Part(String name, String mediaType, byte[] content) {
    this.name = name;
    this.mediaType = mediaType;
    this.content = content.clone();
  }

  public static Part text(String text) {
    return new Part("message.txt", TEXT, text.getBytes(UTF_8));
  }

  public static Part letter(byte[] pdf) {
    return new Part("lettre.pdf", PDF, pdf);
  }

  public String name() {
    return name;
  }

  public String mediaType() {
    return mediaType;
  }

  public byte[] content() {
    return content.clone();
  }

  public String asText() {
    return new String(content, UTF_8);
  }

  /** SHA-256 of the content, in hexadecimal. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Names nobody: the content holds an identity. */
  @Override
  public String toString() {
    return "Part[%s, %s]".formatted(name, mediaType);
  }
}
