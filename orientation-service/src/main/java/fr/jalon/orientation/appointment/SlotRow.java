package fr.jalon.orientation.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

  @Enumerated(EnumType.STRING)
  SlotKind kind = SlotKind.INDIVIDUAL;

  int places = 1;

  @Column(name = "site_id")
  @Nullable UUID siteId;

  @Column(name = "absence_id")
  @Nullable UUID absenceId;

  Slot toSlot(ZoneId zone) {
    return new Slot(
        id,
        conseillerId,
        territory,
        site,
        Optional.ofNullable(siteId),
        startsAt.atZone(zone).toOffsetDateTime(),
        Math.toIntExact(Duration.between(startsAt, endsAt).toMinutes()),
        kind,
        places,
        absenceId != null);
  }
}
