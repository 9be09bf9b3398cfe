package fr.jalon.orientation.cnaf;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What a file says of itself before its first dossier; two files are ordered by their reference
 * dates, then by when they were made.
 *
 * @param createdAt DTCREAFLUX at HEUCREAFLUX, or at midnight when the hour is not said
 * @param referenceDate DTREF, never after the day of creation; that day for flows without one
 */
public record FlowHeader(
    Layout layout, Kind kind, LocalDateTime createdAt, LocalDate referenceDate) {

  public LocalDate createdOn() {
    return createdAt.toLocalDate();
  }

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
