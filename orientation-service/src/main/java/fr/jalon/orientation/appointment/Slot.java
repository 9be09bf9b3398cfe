package fr.jalon.orientation.appointment;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A time at which a conseiller can receive one person, or several together.
 *
 * @param conseillerId the {@code sub} of the conseiller's token
 * @param site where it is, as the convocation will say it
 * @param siteId the site of the directory, when it is one
 * @param withdrawn whether the conseiller is absent then
 */
record Slot(
    UUID id,
    String conseillerId,
    String territory,
    String site,
    Optional<UUID> siteId,
    OffsetDateTime startsAt,
    int minutes,
    SlotKind kind,
    int places,
    boolean withdrawn) {

  OffsetDateTime endsAt() {
    return startsAt.plusMinutes(minutes);
  }
}
