package fr.jalon.accompaniment.aid.line;

/**
 * What a condition answered about a request, and why: shown to whoever decides, and kept with the
 * decision.
 */
public record Check(String condition, Answer result, String because) {

  /** A condition that nothing here can answer is for a person to look at. */
  public enum Answer {
    MET,
    NOT_MET,
    UNKNOWN
  }

  static Check of(String condition, boolean met, String because) {
    return new Check(condition, met ? Answer.MET : Answer.NOT_MET, because);
  }

  static Check unknown(String condition, String because) {
    return new Check(condition, Answer.UNKNOWN, because);
  }
}
