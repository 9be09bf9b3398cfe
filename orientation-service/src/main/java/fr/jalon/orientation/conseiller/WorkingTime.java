package fr.jalon.orientation.conseiller;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/**
 * Hours of a weekday at which a conseiller receives people at a site, from a day to another.
 *
 * @param untilOn the last day, or none while it lasts
 */
public record WorkingTime(
    UUID siteId,
    DayOfWeek weekday,
    LocalTime startsAt,
    LocalTime endsAt,
    LocalDate sinceOn,
    Optional<LocalDate> untilOn) {

  /** Whether it holds on that day. */
  public boolean holdsOn(LocalDate day) {
    return day.getDayOfWeek() == weekday
        && !day.isBefore(sinceOn)
        && untilOn.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** Whether nobody could keep both. */
  boolean overlaps(WorkingTime other) {
    return weekday == other.weekday
        && startsAt.isBefore(other.endsAt)
        && other.startsAt.isBefore(endsAt)
        && !sinceOn.isAfter(other.untilOn.orElse(LocalDate.MAX))
        && !other.sinceOn.isAfter(untilOn.orElse(LocalDate.MAX));
  }
}
