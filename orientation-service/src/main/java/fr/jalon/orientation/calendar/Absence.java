package fr.jalon.orientation.calendar;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A time at which a conseiller receives nobody; why is not asked. */
record Absence(UUID id, UUID conseillerId, OffsetDateTime startsAt, OffsetDateTime endsAt) {

  boolean covers(SlotTimes.Time time) {
    return startsAt.toInstant().isBefore(time.endsAt())
        && time.startsAt().isBefore(endsAt.toInstant());
  }
}
