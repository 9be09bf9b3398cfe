package fr.jalon.orientation.delivery;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.delivery.Delivery.Failed;
import fr.jalon.orientation.delivery.Delivery.FallenBack;
import fr.jalon.orientation.delivery.Delivery.Head;
import fr.jalon.orientation.delivery.Delivery.Lapsed;
import fr.jalon.orientation.delivery.Delivery.Queued;
import fr.jalon.orientation.delivery.Delivery.Sending;
import fr.jalon.orientation.delivery.Delivery.Sent;
import fr.jalon.orientation.delivery.Delivery.Uncertain;
import fr.jalon.orientation.delivery.Delivery.Undeliverable;
import fr.jalon.orientation.delivery.Parcel.Purpose;
import fr.jalon.orientation.parcours.ParcoursId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code delivery}. */
@Entity
@Table(name = "delivery")
class DeliveryRow {

  /** The sealed type's cases, by name. */
  enum Status {
    QUEUED,
    SENDING,
    SENT,
    FAILED,
    UNDELIVERABLE,
    FALLEN_BACK,
    UNCERTAIN,
    LAPSED
  }

  @Id UUID id = new UUID(0, 0);

  @Column(name = "parcours_id")
  UUID parcoursId = new UUID(0, 0);

  @Column(name = "person_id")
  UUID personId = new UUID(0, 0);

  @Enumerated(EnumType.STRING)
  Purpose purpose = Purpose.CONVOCATION;

  @Column(name = "subject_id")
  UUID subjectId = new UUID(0, 0);

  @Enumerated(EnumType.STRING)
  Channel channel = Channel.POST;

  String recipient = "";
  String title = "";

  @Enumerated(EnumType.STRING)
  Status status = Status.QUEUED;

  int attempt;

  @Column(name = "due_at")
  @Nullable Instant dueAt;

  @Column(name = "sending_since")
  @Nullable Instant sendingSince;

  @Column(name = "sent_on")
  @Nullable LocalDate sentOn;

  @Nullable String reference;
  @Nullable String reason;

  @Column(name = "replaced_by")
  @Nullable UUID replacedBy;

  @Column(name = "useful_until")
  @Nullable Instant usefulUntil;

  @Column(name = "recorded_at")
  Instant recordedAt = Instant.EPOCH;

  static DeliveryRow of(UUID id, Parcel parcel, Instant now) {
    var row = new DeliveryRow();
    row.id = id;
    row.parcoursId = parcel.parcours().value();
    row.personId = parcel.person().value();
    row.purpose = parcel.purpose();
    row.subjectId = parcel.subjectId();
    row.channel = parcel.channel();
    row.recipient = parcel.recipient();
    row.title = parcel.title();
    row.usefulUntil = parcel.usefulUntil().orElse(null);
    row.dueAt = now;
    row.recordedAt = now;
    return row;
  }

  void become(Delivery next) {
    attempt = next.head().attempt();
    dueAt = null;
    sendingSince = null;
    sentOn = null;
    reason = null;
    replacedBy = null;
    switch (next) {
      case Queued queued -> {
        status = Status.QUEUED;
        dueAt = queued.dueAt();
      }
      case Failed failed -> {
        status = Status.FAILED;
        reason = failed.reason();
        dueAt = failed.dueAt();
      }
      case Sending sending -> {
        status = Status.SENDING;
        sendingSince = sending.since();
      }
      case Sent sent -> {
        status = Status.SENT;
        sentOn = sent.on();
        reference = sent.reference();
      }
      case Undeliverable undeliverable -> {
        status = Status.UNDELIVERABLE;
        reason = undeliverable.reason();
      }
      case FallenBack fallen -> {
        status = Status.FALLEN_BACK;
        reason = fallen.reason();
        replacedBy = fallen.letter();
      }
      case Uncertain uncertain -> {
        status = Status.UNCERTAIN;
        reason = uncertain.reason();
      }
      case Lapsed lapsed -> {
        status = Status.LAPSED;
        reason = lapsed.reason();
      }
    }
  }

  Delivery toDelivery() {
    var head =
        new Head(
            id,
            new ParcoursId(parcoursId),
            new PersonId(personId),
            purpose,
            subjectId,
            channel,
            attempt,
            Optional.ofNullable(usefulUntil));
    var said = Objects.requireNonNullElse(reason, "");
    return switch (status) {
      case QUEUED -> new Queued(head, Objects.requireNonNull(dueAt));
      case FAILED -> new Failed(head, said, Objects.requireNonNull(dueAt));
      case SENDING -> new Sending(head, Objects.requireNonNull(sendingSince));
      case SENT ->
          new Sent(head, Objects.requireNonNull(sentOn), Objects.requireNonNullElse(reference, ""));
      case UNDELIVERABLE -> new Undeliverable(head, said);
      case FALLEN_BACK -> new FallenBack(head, said, Objects.requireNonNull(replacedBy));
      case UNCERTAIN -> new Uncertain(head, said);
      case LAPSED -> new Lapsed(head, said);
    };
  }
}
