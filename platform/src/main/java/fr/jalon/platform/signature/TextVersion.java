package fr.jalon.platform.signature;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One version of a text that is signed.
 *
 * @param kind names the tables that keep its proofs: {@code kind_reading}, {@code kind_scan},
 *     {@code kind_signature} and {@code kind_refusal}, each with a {@code kind_id}
 */
public record TextVersion(String kind, UUID id, long number) {
  private static final Pattern TABLE = Pattern.compile("[a-z]+(_[a-z]+)*");

  public TextVersion {
    requireTable(kind);
  }

  /** No name of a table comes from outside. */
  static String requireTable(String kind) {
    if (!TABLE.matcher(kind).matches()) {
      throw new IllegalArgumentException(kind + " names no table");
    }
    return kind;
  }
}
