package fr.jalon.orientation.staging;

import fr.jalon.orientation.spreadsheet.LineContent.Reason;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A line that waits, or what became of it. */
public record StagedLine(
    int number,
    List<String> cells,
    State state,
    List<Reason> reasons,
    Optional<UUID> person,
    Optional<UUID> parcours,
    long version) {

  /** Where a line stands; the table's checks repeat it. */
  public enum State {
    /** Nobody has applied it yet. */
    STAGED,
    /** Something of it was new, and is kept now. */
    APPLIED,
    /** Everything it says was known. */
    UP_TO_DATE,
    /** Whom it speaks of is not known here: the line is listed, nobody is created. */
    UNMATCHED,
    /** It may speak of several people, or contradicts who someone is. */
    CONFLICT,
    /** A cell cannot be true, or cannot be read. */
    IN_ERROR,
    /** Another line says the same, word for word. */
    DUPLICATE;

    /** Whether it may still be corrected and applied. */
    public boolean isOpen() {
      return switch (this) {
        case STAGED, UNMATCHED, CONFLICT, IN_ERROR -> true;
        case APPLIED, UP_TO_DATE, DUPLICATE -> false;
      };
    }
  }

  @Override
  public String toString() {
    return "StagedLine[" + number + ", " + state + "]";
  }
}
