package fr.jalon.accompaniment.contract;

import static java.util.Objects.requireNonNull;

import fr.jalon.accompaniment.contract.Contract.Binding;
import fr.jalon.accompaniment.contract.Contract.Drawing;
import fr.jalon.accompaniment.contract.Contract.Ended;
import fr.jalon.accompaniment.contract.Contract.File;
import fr.jalon.accompaniment.contract.Contract.Head;
import fr.jalon.accompaniment.contract.Contract.InForce;
import fr.jalon.accompaniment.contract.Contract.Proposed;
import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.contracts.AccompanimentEvent.ContractKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contract as its table holds it: what lists quote; its texts and their proofs are beside. */
@Entity
@Table(name = "contract")
class ContractRow {
  /** How far the signing of a text is. */
  enum Status {
    DRAFT,
    PARTLY_SIGNED,
    SIGNED,
    REFUSED;

    static Status of(Text text) {
      return switch (text) {
        case Text.Draft _ -> DRAFT;
        case Text.PartlySigned _ -> PARTLY_SIGNED;
        case Text.Agreed _ -> SIGNED;
        case Text.Refused _ -> REFUSED;
      };
    }
  }

  @Id UUID id;

  @Column(name = "accompaniment_id", updatable = false)
  UUID accompanimentId;

  @Column(name = "parcours_id", updatable = false)
  UUID parcoursId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  ContractKind kind;

  @Column(name = "renews_id", updatable = false)
  @Nullable UUID renewsId;

  @Column(name = "drawn_up_by", updatable = false)
  String drawnUpBy;

  @Column(name = "drawn_up_at", updatable = false)
  Instant drawnUpAt;

  @Enumerated(EnumType.STRING)
  Status status;

  long version;

  @Column(name = "bound_version")
  @Nullable Long boundVersion;

  int amendments;

  @Enumerated(EnumType.STRING)
  @Column(name = "amendment_status")
  @Nullable Status amendmentStatus;

  @Column(name = "starts_on")
  LocalDate startsOn;

  @Column(name = "ends_on")
  LocalDate endsOn;

  @Column(name = "weekly_hours")
  @Nullable Integer weeklyHours;

  @Column(name = "person_signed_on")
  @Nullable LocalDate personSignedOn;

  @Column(name = "referent_signed_on")
  @Nullable LocalDate referentSignedOn;

  @Nullable Integer rank;

  @Column(name = "first_since_entry")
  @Nullable Boolean firstSinceEntry;

  @Column(name = "ended_on")
  @Nullable LocalDate endedOn;

  @SuppressWarnings("NullAway.Init") // Hibernate's
  protected ContractRow() {}

  @SuppressWarnings("NullAway.Init") // become fills the rest
  ContractRow(Proposed proposed) {
    var head = proposed.head();
    id = head.id().value();
    accompanimentId = head.file().accompaniment().value();
    parcoursId = head.file().subject().parcoursId();
    kind = head.kind();
    renewsId = head.renews().map(ContractId::value).orElse(null);
    drawnUpAt = head.drawing().at();
    drawnUpBy = head.drawing().by();
    become(proposed);
  }

  final void become(Contract next) {
    switch (next) {
      case Proposed proposed -> {
        status = Status.of(proposed.text());
        version = proposed.text().version();
        quote(proposed.text());
        bear(proposed.text());
      }
      case InForce inForce -> {
        if (status != Status.SIGNED) {
          bear(inForce.text());
        }
        bind(inForce.binding(), inForce.text());
        version = inForce.amendment().map(Text::version).orElse(inForce.text().version());
        amendmentStatus = inForce.amendment().map(Status::of).orElse(null);
      }
      case Ended ended -> endedOn = ended.ending().on();
    }
  }

  private void bind(Binding binding, Text.Agreed agreed) {
    status = Status.SIGNED;
    boundVersion = agreed.version();
    rank = binding.rank();
    firstSinceEntry = binding.firstSinceEntry().orElse(null);
    amendments = binding.amendments();
    quote(agreed);
  }

  private void quote(Text text) {
    startsOn = text.terms().startsOn();
    endsOn = text.terms().endsOn();
    weeklyHours = text.terms().activity().hours().orElse(null);
  }

  /** The days of the first signing: amendments do not move them. */
  private void bear(Text text) {
    personSignedOn = signedOn(text, Signatory.PERSON);
    referentSignedOn = signedOn(text, Signatory.REFERENT);
  }

  private static @Nullable LocalDate signedOn(Text text, Signatory by) {
    return text.signatures().stream()
        .filter(each -> each.signatory() == by)
        .map(each -> each.on())
        .findFirst()
        .orElse(null);
  }

  Contract toContract(Accompaniment accompaniment, Texts texts) {
    var head =
        new Head(
            new ContractId(id),
            File.of(accompaniment),
            kind,
            Optional.ofNullable(renewsId).map(ContractId::new),
            new Drawing(drawnUpAt, drawnUpBy));
    return switch (status) {
      case DRAFT, PARTLY_SIGNED, REFUSED -> new Proposed(head, texts.text(id, version, status));
      case SIGNED -> bound(head, texts);
    };
  }

  private Contract bound(Head head, Texts texts) {
    var agreed = texts.agreed(id, requireNonNull(boundVersion));
    var binding =
        new Binding(
            later(requireNonNull(personSignedOn), requireNonNull(referentSignedOn)),
            requireNonNull(rank),
            Optional.ofNullable(firstSinceEntry),
            amendments);
    return endedOn == null
        ? new InForce(
            head,
            binding,
            agreed,
            Optional.ofNullable(amendmentStatus).map(each -> texts.text(id, version, each)))
        : new Ended(head, binding, agreed, texts.ending(id));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
