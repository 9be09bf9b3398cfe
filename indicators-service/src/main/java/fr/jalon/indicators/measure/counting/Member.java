package fr.jalon.indicators.measure.counting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of those behind a figure, and the days that say where it stands.
 *
 * @param subject what is counted: the parcours itself, or an episode of it
 * @param startedOn the day from which it is looked at
 * @param happenedOn the day of what was awaited, when it came
 */
public record Member(
    UUID parcours,
    UUID subject,
    Standing standing,
    @Nullable LocalDate startedOn,
    @Nullable LocalDate happenedOn) {

  /** What the figure makes of it. */
  public enum Standing {
    /** It counts, and meets the condition. */
    MET,
    /** It counts, and does not meet the condition. */
    UNMET,
    /** It would count, and the day of what was awaited is not known. */
    UNDATED,
    /** Its delay still runs. */
    RUNNING,
    /** It left by the end of its delay, without what was awaited. */
    LEFT
  }
}
