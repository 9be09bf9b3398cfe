package fr.jalon.orientation.suspension;

import fr.jalon.orientation.policy.SanctionRules.Step;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code suspension_step}: a proof, never updated. */
@Entity
@Immutable
@Table(name = "suspension_step")
class StepRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  long id;

  @Column(name = "suspension_id")
  UUID suspensionId = new UUID(0, 0);

  @Enumerated(EnumType.STRING)
  Step step = Step.PROPOSAL;

  @Column(name = "happened_on")
  LocalDate happenedOn = LocalDate.EPOCH;

  @Column(name = "author_id")
  String authorId = "";

  @Column(name = "author_name")
  String authorName = "";

  @Nullable String detail;
  @Nullable String letter;
  @Nullable String sha256;

  @Column(name = "recorded_at")
  Instant recordedAt = Instant.EPOCH;
}
