package fr.jalon.accompaniment.followup;

import fr.jalon.accompaniment.policy.Deadline;
import fr.jalon.accompaniment.policy.DeadlineRule;
import fr.jalon.contracts.ParcoursType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An accompaniment as its table holds it. */
@Entity
@Table(name = "accompaniment")
class AccompanimentRow {
  @Id UUID id;
  String departement;

  @Column(name = "parcours_id")
  UUID parcoursId;

  @Column(name = "person_id")
  UUID personId;

  String status;
  String regime;

  @Column(name = "orientation_id")
  UUID orientationId;

  @Column(name = "orientation_rank")
  int orientationRank;

  @Enumerated(EnumType.STRING)
  @Column(name = "parcours_type")
  ParcoursType parcoursType;

  @Column(name = "organisme_referent_id")
  UUID organismeReferentId;

  @Column(name = "organisme_kind")
  String organismeKind;

  boolean spe;

  @Column(name = "referent_id")
  @Nullable UUID referentId;

  @Column(name = "decided_on")
  LocalDate decidedOn;

  @Column(name = "notified_on")
  @Nullable LocalDate notifiedOn;

  @Column(name = "opened_at")
  Instant openedAt;

  @Column(name = "closed_on")
  @Nullable LocalDate closedOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "closing_reason")
  @Nullable ClosingReason closingReason;

  @Column(name = "closed_at")
  @Nullable Instant closedAt;

  @Column(name = "closed_by")
  @Nullable String closedBy;

  @Column(name = "previous_accompaniment_id", insertable = false, updatable = false)
  @Nullable UUID previousAccompanimentId;

  @ElementCollection
  @CollectionTable(
      name = "accompaniment_deadline",
      joinColumns = @JoinColumn(name = "accompaniment_id"))
  @MapKeyColumn(name = "rule")
  @MapKeyEnumerated(EnumType.STRING)
  Map<DeadlineRule.Name, DeadlineColumns> deadlines = new TreeMap<>();

  @Embeddable
  static class DeadlineColumns {
    String label;
    String source;

    @Column(name = "started_on")
    LocalDate startedOn;

    @Column(name = "due_on")
    LocalDate dueOn;

    @SuppressWarnings("NullAway.Init") // Hibernate's
    protected DeadlineColumns() {}

    DeadlineColumns(Deadline deadline) {
      label = deadline.label();
      source = deadline.source();
      startedOn = deadline.startedOn();
      dueOn = deadline.dueOn();
    }

    Deadline toDeadline(DeadlineRule.Name rule) {
      return new Deadline(rule, label, source, startedOn, dueOn);
    }
  }

  @SuppressWarnings("NullAway.Init") // Hibernate's
  protected AccompanimentRow() {}

  @SuppressWarnings("NullAway.Init") // become fills the rest
  AccompanimentRow(Accompaniment.Open opened) {
    id = opened.id().value();
    departement = opened.subject().departement();
    parcoursId = opened.subject().parcoursId();
    personId = opened.subject().personId();
    regime = opened.regime();
    openedAt = opened.openedAt();
    become(opened);
  }

  final void become(Accompaniment next) {
    entrust(next.assignment());
    promise(next.deadlines());
    switch (next) {
      case Accompaniment.Open _ -> status = "OPEN";
      case Accompaniment.Closed closed -> {
        status = "CLOSED";
        closedOn = closed.closedOn();
        closingReason = closed.reason();
        closedAt = closed.closedAt();
        closedBy = closed.closedBy();
      }
    }
  }

  Accompaniment toAccompaniment() {
    var key = new AccompanimentId(id);
    var subject = new Subject(departement, personId, parcoursId);
    var assignment =
        new Assignment(
            orientationId,
            orientationRank,
            parcoursType,
            organismeReferentId,
            organismeKind,
            spe,
            referentId,
            decidedOn,
            notifiedOn);
    return switch (status) {
      case "OPEN" -> new Accompaniment.Open(key, subject, regime, assignment, promises(), openedAt);
      case "CLOSED" ->
          new Accompaniment.Closed(
              key,
              subject,
              regime,
              assignment,
              promises(),
              openedAt,
              Objects.requireNonNull(closedOn),
              Objects.requireNonNull(closingReason),
              Objects.requireNonNull(closedAt),
              closedBy);
      case String unknown -> throw new IllegalStateException("accompaniment status " + unknown);
    };
  }

  private void entrust(Assignment to) {
    orientationId = to.orientationId();
    orientationRank = to.rank();
    parcoursType = to.parcoursType();
    organismeReferentId = to.organismeReferentId();
    organismeKind = to.organismeKind();
    spe = to.spe();
    referentId = to.referentId();
    decidedOn = to.decidedOn();
    notifiedOn = to.notifiedOn();
  }

  private void promise(List<Deadline> promised) {
    if (!promises().equals(promised)) {
      deadlines.clear();
      promised.forEach(each -> deadlines.put(each.rule(), new DeadlineColumns(each)));
    }
  }

  private List<Deadline> promises() {
    return new TreeMap<>(deadlines)
        .entrySet().stream().map(each -> each.getValue().toDeadline(each.getKey())).toList();
  }
}
