package fr.jalon.orientation.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** A row of {@code slot}: read through Panache, written by one statement that can say no. */
@Entity
@Table(name = "slot")
class SlotRow {
  @Id UUID id = new UUID(0, 0);

  @Column(name = "conseiller_id")
  String conseillerId = "";

  String territory = "";
  String site = "";

  @Column(name = "starts_at")
  Instant startsAt = Instant.EPOCH;

  @Column(name = "ends_at")
  Instant endsAt = Instant.EPOCH;

  Slot toSlot(ZoneId zone) {
    return new Slot(
        id,
        conseillerId,
        territory,
        site,
        startsAt.atZone(zone).toOffsetDateTime(),
        Math.toIntExact(Duration.between(startsAt, endsAt).toMinutes()));
  }
}
