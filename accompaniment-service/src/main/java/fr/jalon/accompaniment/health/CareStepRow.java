package fr.jalon.accompaniment.health;

import fr.jalon.accompaniment.followup.Accompaniment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A step towards care as its table holds it. */
@Entity
@Table(name = "health_step")
class CareStepRow {
  @Id UUID id;

  @Column(name = "accompaniment_id")
  UUID accompanimentId;

  @Column(name = "parcours_id")
  UUID parcoursId;

  @Enumerated(EnumType.STRING)
  StepKind kind;

  @Column(name = "happened_on")
  LocalDate happenedOn;

  int number;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "recorded_by")
  String recordedBy;

  @SuppressWarnings("NullAway.Init") // Hibernate's
  protected CareStepRow() {}

  CareStepRow(Accompaniment accompaniment, CareStep step, int number) {
    id = step.id();
    accompanimentId = accompaniment.id().value();
    parcoursId = accompaniment.subject().parcoursId();
    kind = step.kind();
    happenedOn = step.on();
    this.number = number;
    recordedAt = step.recordedAt();
    recordedBy = step.recordedBy();
  }

  CareStep toStep() {
    return new CareStep(id, kind, happenedOn, recordedAt, recordedBy);
  }
}
