package fr.jalon.platform.problem;

import java.util.Locale;

/**
 * One of the closed list of reasons for which a service refuses. Implemented by one enum a service;
 * {@code docs/problems.md} lists them all.
 */
public interface Problem {

  /** The enum constant's name: a sentence. */
  String name();

  /** What sort of refusal this is. */
  Kind kind();

  /** What a person reads, in French, the same for each occurrence. */
  String title();

  /** Stable identifier of the problem: the name in kebab case. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The RFC 9457 {@code type}: a URI reference, stable for ever. */
  default String type() {
    return "/problems/" + code();
  }

  /** A refusal of this kind; {@code detail} is read by people and holds no personal data. */
  default Refusal because(String detail) {
    return new Refusal(this, detail, null);
  }

  /** The same, blaming one field of the request (a JSON pointer, or {@code ?parameter}). */
  default Refusal because(String detail, String pointer) {
    return new Refusal(this, detail, pointer);
  }
}
