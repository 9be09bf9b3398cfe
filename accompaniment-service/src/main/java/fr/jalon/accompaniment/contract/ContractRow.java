package fr.jalon.accompaniment.contract;

import static java.util.Objects.requireNonNull;

import fr.jalon.accompaniment.followup.Accompaniment;
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
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A contract as its table holds it. */
@Entity
@Table(name = "contract")
class ContractRow {
  @Id UUID id;

  @Column(name = "accompaniment_id")
  UUID accompanimentId;

  @Column(name = "parcours_id")
  UUID parcoursId;

  String status;
  long version;
  String objectives;

  @Column(name = "weekly_hours")
  @Nullable Integer weeklyHours;

  @Column(name = "starts_on")
  LocalDate startsOn;

  @Column(name = "ends_on")
  LocalDate endsOn;

  @Column(name = "drawn_up_by")
  String drawnUpBy;

  @Column(name = "drawn_up_at")
  Instant drawnUpAt;

  @Nullable String content;

  @Column(name = "content_sha256")
  @Nullable String contentSha256;

  @Column(name = "person_signed_on")
  @Nullable LocalDate personSignedOn;

  @Column(name = "person_recorded_at")
  @Nullable Instant personRecordedAt;

  @Column(name = "person_recorded_by")
  @Nullable String personRecordedBy;

  @Column(name = "referent_signed_on")
  @Nullable LocalDate referentSignedOn;

  @Column(name = "referent_recorded_at")
  @Nullable Instant referentRecordedAt;

  @Column(name = "referent_recorded_by")
  @Nullable String referentRecordedBy;

  @Nullable Integer rank;

  @ElementCollection
  @CollectionTable(name = "contract_action", joinColumns = @JoinColumn(name = "contract_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = 200)
  List<ActionColumns> actions = new ArrayList<>();

  @Embeddable
  static class ActionColumns {
    @Enumerated(EnumType.STRING)
    ActionKind kind;

    String description;

    @SuppressWarnings("NullAway.Init") // Hibernate's
    protected ActionColumns() {}

    ActionColumns(Terms.Action action) {
      kind = action.kind();
      description = action.description();
    }

    Terms.Action toAction() {
      return new Terms.Action(kind, description);
    }
  }

  @SuppressWarnings("NullAway.Init") // Hibernate's
  protected ContractRow() {}

  @SuppressWarnings("NullAway.Init") // become fills the rest
  ContractRow(Contract.Draft draft) {
    id = draft.id().value();
    accompanimentId = draft.file().accompaniment().value();
    parcoursId = draft.file().subject().parcoursId();
    drawnUpAt = draft.drawing().at();
    drawnUpBy = draft.drawing().by();
    become(draft);
  }

  final void become(Contract next) {
    version = next.version();
    switch (next) {
      case Contract.Draft draft -> {
        status = "DRAFT";
        agree(draft.terms());
      }
      case Contract.PartlySigned signing -> {
        status = "PARTLY_SIGNED";
        seal(signing.content());
      }
      case Contract.Signed signed -> {
        status = "SIGNED";
        seal(signed.content());
        rank = signed.rank();
      }
    }
    next.signatures().forEach(this::sign);
  }

  Contract toContract(Accompaniment accompaniment) {
    var key = new ContractId(id);
    var file = Contract.File.of(accompaniment);
    var drawing = new Contract.Drawing(drawnUpAt, drawnUpBy);
    return switch (status) {
      case "DRAFT" -> new Contract.Draft(key, file, terms(), version, drawing);
      case "PARTLY_SIGNED" ->
          new Contract.PartlySigned(
              key, file, terms(), version, drawing, sealed(), signatures().getFirst());
      case "SIGNED" ->
          new Contract.Signed(
              key, file, terms(), version, drawing, sealed(), signatures(), requireNonNull(rank));
      case String unknown -> throw new IllegalStateException("contract status " + unknown);
    };
  }

  private void agree(Terms terms) {
    objectives = terms.objectives();
    weeklyHours = terms.weeklyHours();
    startsOn = terms.startsOn();
    endsOn = terms.endsOn();
    actions.clear();
    terms.actions().stream().map(ActionColumns::new).forEach(actions::add);
  }

  private void seal(SealedContent sealed) {
    content = sealed.json();
    contentSha256 = sealed.sha256();
  }

  private void sign(Signature signature) {
    switch (signature.by()) {
      case PERSON -> {
        personSignedOn = signature.on();
        personRecordedAt = signature.recordedAt();
        personRecordedBy = signature.recordedBy();
      }
      case REFERENT -> {
        referentSignedOn = signature.on();
        referentRecordedAt = signature.recordedAt();
        referentRecordedBy = signature.recordedBy();
      }
    }
  }

  private Terms terms() {
    return new Terms(
        objectives,
        actions.stream().map(ActionColumns::toAction).toList(),
        startsOn,
        endsOn,
        weeklyHours);
  }

  private SealedContent sealed() {
    return new SealedContent(requireNonNull(content), requireNonNull(contentSha256));
  }

  private List<Signature> signatures() {
    var given = new ArrayList<Signature>();
    if (personSignedOn != null && personRecordedAt != null && personRecordedBy != null) {
      given.add(
          new Signature(Signatory.PERSON, personSignedOn, personRecordedAt, personRecordedBy));
    }
    if (referentSignedOn != null && referentRecordedAt != null && referentRecordedBy != null) {
      given.add(
          new Signature(
              Signatory.REFERENT, referentSignedOn, referentRecordedAt, referentRecordedBy));
    }
    return given;
  }
}
