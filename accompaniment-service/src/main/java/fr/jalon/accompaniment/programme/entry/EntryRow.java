package fr.jalon.accompaniment.programme.entry;

import static java.util.Objects.requireNonNull;

import fr.jalon.accompaniment.followup.Subject;
import fr.jalon.accompaniment.programme.PublicKind;
import fr.jalon.accompaniment.programme.Validation.Side;
import fr.jalon.contracts.ProgrammeEvent;
import fr.jalon.contracts.ProgrammeEvent.Refuser;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A person's way through a programme, as its tables hold it. */
@Entity
@Table(name = "programme_entry")
class EntryRow {
  @Id UUID id;

  @Column(name = "accompaniment_id")
  UUID accompanimentId;

  @Column(name = "parcours_id")
  UUID parcoursId;

  String programme;
  @Nullable String measure;

  @Enumerated(EnumType.STRING)
  @Column(name = "public_kind")
  PublicKind publicKind;

  String[] criteria;

  @Enumerated(EnumType.STRING)
  ProgrammeEvent.Validation ground;

  String status;
  String[] awaited = {};

  @Column(name = "prescribed_on")
  LocalDate prescribedOn;

  @Column(name = "due_on")
  LocalDate dueOn;

  @Column(name = "prescribed_at")
  Instant prescribedAt;

  @Column(name = "prescribed_by")
  String prescribedBy;

  @Column(name = "prescribed_by_name")
  String prescribedByName;

  @Nullable String operator;

  @Column(name = "entered_on")
  @Nullable LocalDate enteredOn;

  @Column(name = "over_capacity_reason")
  @Nullable String overCapacityReason;

  @Column(name = "entered_at")
  @Nullable Instant enteredAt;

  @Column(name = "entered_by")
  @Nullable String enteredBy;

  @Column(name = "refused_on")
  @Nullable LocalDate refusedOn;

  @Enumerated(EnumType.STRING)
  @Nullable Refuser refuser;

  @Column(name = "left_on")
  @Nullable LocalDate leftOn;

  @Column(name = "ending_reason")
  @Nullable String endingReason;

  @Column(name = "ended_at")
  @Nullable Instant endedAt;

  @Column(name = "ended_by")
  @Nullable String endedBy;

  @ElementCollection
  @CollectionTable(name = "programme_validation", joinColumns = @JoinColumn(name = "entry_id"))
  @OrderColumn(name = "number")
  @BatchSize(size = 200)
  List<AgreementColumns> agreements = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "programme_referent", joinColumns = @JoinColumn(name = "entry_id"))
  @OrderColumn(name = "number")
  @BatchSize(size = 200)
  List<AssignedColumns> referents = new ArrayList<>();

  @Embeddable
  static class AgreementColumns {
    @Enumerated(EnumType.STRING)
    Side side;

    boolean agreed;
    @Nullable String reason;

    @Column(name = "given_on")
    LocalDate givenOn;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "agent_id")
    String agentId;

    @Column(name = "agent_name")
    String agentName;

    @SuppressWarnings("NullAway.Init") // Hibernate's
    protected AgreementColumns() {}

    AgreementColumns(Agreement given) {
      side = given.side();
      agreed = given.agreed();
      reason = given.reason();
      givenOn = given.on();
      recordedAt = given.recordedAt();
      agentId = given.agentId();
      agentName = given.agentName();
    }

    Agreement toAgreement() {
      return new Agreement(side, agreed, reason, givenOn, recordedAt, agentId, agentName);
    }
  }

  @Embeddable
  static class AssignedColumns {
    String role;

    @Column(name = "agent_id")
    String agentId;

    String name;

    @SuppressWarnings("NullAway.Init") // Hibernate's
    protected AssignedColumns() {}

    AssignedColumns(Assigned assigned) {
      role = assigned.role();
      agentId = assigned.agentId();
      name = assigned.name();
    }

    Assigned toAssigned() {
      return new Assigned(role, agentId, name);
    }
  }

  @SuppressWarnings("NullAway.Init") // Hibernate's
  protected EntryRow() {}

  @SuppressWarnings("NullAway.Init") // become fills the rest
  EntryRow(Entry prescribed) {
    var prescription = prescribed.prescription();
    id = prescribed.id().value();
    accompanimentId = prescription.accompanimentId();
    parcoursId = prescription.subject().parcoursId();
    programme = prescription.programme();
    measure = prescription.measure();
    publicKind = prescription.publicKind();
    criteria = prescription.criteria().toArray(String[]::new);
    ground = prescription.ground();
    prescribedOn = prescription.on();
    dueOn = prescription.dueOn();
    prescribedAt = prescription.recordedAt();
    prescribedBy = prescription.agentId();
    prescribedByName = prescription.agentName();
    become(prescribed);
  }

  final void become(Entry next) {
    next.agreements().stream()
        .skip(agreements.size())
        .map(AgreementColumns::new)
        .forEach(agreements::add);
    awaited = new String[] {};
    switch (next) {
      case Entry.Prescribed _ -> status = "PRESCRIBED";
      case Entry.AwaitingValidation awaiting -> {
        status = "AWAITING_VALIDATION";
        awaited = awaiting.awaited().stream().map(Side::name).sorted().toArray(String[]::new);
      }
      case Entry.Validated _ -> status = "VALIDATED";
      case Entry.Entered entered -> {
        status = "ENTERED";
        enter(entered.stay());
      }
      case Entry.Refused refused -> {
        status = "REFUSED";
        refusedOn = refused.ending().on();
        refuser = refused.by();
        end(refused.ending());
      }
      case Entry.Left left -> {
        status = "LEFT";
        leftOn = left.ending().on();
        end(left.ending());
      }
    }
  }

  Entry toEntry(Subject subject) {
    var key = new EntryId(id);
    var prescription =
        new Prescription(
            accompanimentId,
            subject,
            programme,
            measure,
            publicKind,
            List.of(criteria),
            ground,
            prescribedOn,
            dueOn,
            prescribedAt,
            prescribedBy,
            prescribedByName);
    var given = agreements.stream().map(AgreementColumns::toAgreement).toList();
    return switch (status) {
      case "PRESCRIBED" -> new Entry.Prescribed(key, prescription);
      case "AWAITING_VALIDATION" ->
          new Entry.AwaitingValidation(
              key,
              prescription,
              given,
              Arrays.stream(awaited).map(Side::valueOf).collect(Collectors.toSet()));
      case "VALIDATED" -> new Entry.Validated(key, prescription, given);
      case "ENTERED" -> new Entry.Entered(key, prescription, given, stay());
      case "REFUSED" ->
          new Entry.Refused(
              key, prescription, given, requireNonNull(refuser), ending(requireNonNull(refusedOn)));
      case "LEFT" ->
          new Entry.Left(key, prescription, given, stay(), ending(requireNonNull(leftOn)));
      case String unknown -> throw new IllegalStateException("entry status " + unknown);
    };
  }

  private void enter(Stay stay) {
    enteredOn = stay.enteredOn();
    operator = stay.operator();
    overCapacityReason = stay.overCapacity();
    enteredAt = stay.recordedAt();
    enteredBy = stay.agentId();
    stay.referents().stream()
        .skip(referents.size())
        .map(AssignedColumns::new)
        .forEach(referents::add);
  }

  private void end(Ending ending) {
    endingReason = ending.reason();
    endedAt = ending.recordedAt();
    endedBy = ending.agentId();
  }

  private Stay stay() {
    return new Stay(
        requireNonNull(enteredOn),
        referents.stream().map(AssignedColumns::toAssigned).toList(),
        operator,
        overCapacityReason,
        requireNonNull(enteredAt),
        requireNonNull(enteredBy));
  }

  private Ending ending(LocalDate on) {
    return new Ending(
        on, requireNonNull(endingReason), requireNonNull(endedAt), requireNonNull(endedBy));
  }
}
