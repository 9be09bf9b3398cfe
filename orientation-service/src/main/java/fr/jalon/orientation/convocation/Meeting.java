package fr.jalon.orientation.convocation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When and where a person is expected, as the convocation says it.
 *
 * @param booked false once it is known what became of it
 * @param replaces the day of the one before, when it was put off: the person may have noted it
 */
public record Meeting(
    Instant startsAt,
    int minutes,
    String site,
    LocalDate scheduledOn,
    boolean booked,
    @Nullable LocalDate replaces) {

  /** One that will not be held. */
  public static Meeting cancelled(
      Instant startsAt, int minutes, String site, LocalDate scheduledOn) {
    return new Meeting(startsAt, minutes, site, scheduledOn, false, null);
  }
}
