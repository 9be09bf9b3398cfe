package fr.jalon.accompaniment.programme.step;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step as its table holds it. */
@Entity
@Table(name = "programme_step")
class StepRow {
  @Id UUID id;

  @Column(name = "entry_id")
  UUID entryId;

  String kind;

  @Column(name = "starts_on")
  LocalDate startsOn;

  @Column(name = "ends_on")
  @Nullable LocalDate endsOn;

  @Nullable String employer;
  @Nullable String operator;
  @Nullable String outcome;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "recorded_by")
  String recordedBy;

  @SuppressWarnings("NullAway.Init") // Hibernate's
  protected StepRow() {}

  StepRow(Step step) {
    id = step.id();
    entryId = step.entryId();
    kind = step.kind();
    startsOn = step.startsOn();
    endsOn = step.endsOn();
    employer = step.employer();
    operator = step.operator();
    outcome = step.outcome();
    recordedAt = step.recordedAt();
    recordedBy = step.recordedBy();
  }

  Step toStep() {
    return new Step(
        id, entryId, kind, startsOn, endsOn, employer, operator, outcome, recordedAt, recordedBy);
  }
}
