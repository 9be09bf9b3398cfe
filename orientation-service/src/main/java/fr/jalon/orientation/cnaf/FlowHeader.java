package fr.jalon.orientation.cnaf;

import java.time.LocalDate;

/** What a file says of itself before its first dossier; two files are ordered by their dates. */
public record FlowHeader(Kind kind, LocalDate createdOn, LocalDate referenceDate) {

  public static final String LAYOUT = "VRSB0801";

  /** Monthly files hold every dossier, daily ones only those that moved. */
  public enum Kind {
    MONTHLY("M"),
    DAILY("I");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
