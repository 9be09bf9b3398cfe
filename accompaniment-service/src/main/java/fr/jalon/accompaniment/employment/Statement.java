package fr.jalon.accompaniment.employment;

import fr.jalon.contracts.EmploymentEvent.EmploymentSource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one source said of a job, as an agent recorded it.
 *
 * @param reason why what was said before was wrong; only a correction has one
 */
public record Statement(
    Kind kind,
    EmploymentSource source,
    JobTerms terms,
    @Nullable String reason,
    Instant recordedAt,
    String recordedBy) {

  /** What a statement does to what was known. */
  public enum Kind {
    /** The job is heard of for the first time. */
    TOLD,
    /** What was said before was wrong. */
    CORRECTED,
    /** Another source tells of the same job, in its own words, and changes nothing. */
    CONFIRMED
  }

  Statement confirming() {
    return new Statement(Kind.CONFIRMED, source, terms, null, recordedAt, recordedBy);
  }
}
