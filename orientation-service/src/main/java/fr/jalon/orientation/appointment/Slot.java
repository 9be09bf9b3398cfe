package fr.jalon.orientation.appointment;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A time at which a conseiller can receive one person.
 *
 * @param conseillerId the {@code sub} of the conseiller's token
 * @param site where it is, as the convocation will say it
 */
record Slot(
    UUID id,
    String conseillerId,
    String territory,
    String site,
    OffsetDateTime startsAt,
    int minutes) {

  OffsetDateTime endsAt() {
    return startsAt.plusMinutes(minutes);
  }
}
