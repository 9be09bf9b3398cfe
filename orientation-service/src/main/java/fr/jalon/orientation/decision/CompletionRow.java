package fr.jalon.orientation.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code orientation_completion}: what was known of a decision from then on. */
@Entity
@Table(name = "orientation_completion")
class CompletionRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  long id;

  @Column(name = "orientation_id")
  UUID orientationId = new UUID(0, 0);

  @Column(name = "referent_id")
  @Nullable UUID referentId;

  @Column(name = "notified_on")
  @Nullable LocalDate notifiedOn;

  @Column(name = "recorded_by")
  String recordedBy = "";

  @Column(name = "recorded_at")
  Instant recordedAt = Instant.EPOCH;
}
