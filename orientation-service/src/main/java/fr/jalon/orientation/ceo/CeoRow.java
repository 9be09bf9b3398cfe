package fr.jalon.orientation.ceo;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.ceo.Ceo.Draft;
import fr.jalon.orientation.ceo.Ceo.HalfSigned;
import fr.jalon.orientation.ceo.Ceo.Head;
import fr.jalon.orientation.ceo.Ceo.Refused;
import fr.jalon.orientation.ceo.Ceo.Signed;
import fr.jalon.orientation.ceo.Terms.Clause;
import fr.jalon.orientation.ceo.Terms.FirstAppointment;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.platform.document.SealedDocument;
import fr.jalon.platform.signature.RefusalToSign;
import fr.jalon.platform.signature.Seal;
import fr.jalon.platform.signature.Signature;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** A row of {@code ceo}; the sealed document's bytes are read only when they are asked for. */
@Entity
@Table(name = "ceo")
class CeoRow {
  enum Status {
    DRAFT,
    HALF_SIGNED,
    SIGNED,
    REFUSED
  }

  @Id UUID id = new UUID(0, 0);

  @Column(name = "parcours_id", updatable = false)
  UUID parcoursId = new UUID(0, 0);

  @Formula("(select p.person_id from parcours p where p.id = parcours_id)")
  UUID personId = new UUID(0, 0);

  @Column(name = "orientation_id", updatable = false)
  UUID orientationId = new UUID(0, 0);

  @Column(name = "drawn_up_by", updatable = false)
  String drawnUpBy = "";

  @Enumerated(EnumType.STRING)
  Status status = Status.DRAFT;

  long version;
  String situation = "";
  String objectives = "";

  @Column(name = "person_commitments")
  String personCommitments = "";

  @Column(name = "departement_commitments")
  String departementCommitments = "";

  @Column(name = "first_appointment_on")
  @Nullable LocalDate firstAppointmentOn;

  @Column(name = "first_appointment_time")
  @Nullable LocalTime firstAppointmentTime;

  @Column(name = "first_appointment_place")
  @Nullable String firstAppointmentPlace;

  @Column(name = "person_signed_on")
  @Nullable LocalDate personSignedOn;

  @Column(name = "person_signed_at_place")
  @Nullable String personSignedAtPlace;

  @Column(name = "person_signature_seen_by")
  @Nullable String personSignatureSeenBy;

  @Column(name = "departement_signed_on")
  @Nullable LocalDate departementSignedOn;

  @Column(name = "departement_signed_at_place")
  @Nullable String departementSignedAtPlace;

  @Column(name = "departement_signed_by")
  @Nullable String departementSignedBy;

  @Basic(fetch = FetchType.LAZY)
  byte @Nullable [] pdf;

  @Column(name = "pdf_sha256")
  @Nullable String pdfSha256;

  @Column(name = "content_sha256")
  @Nullable String contentSha256;

  @Column(name = "sealed_at")
  @Nullable Instant sealedAt;

  static CeoRow of(Draft draft, String author) {
    var head = draft.head();
    var row = new CeoRow();
    row.id = head.id();
    row.parcoursId = head.parcours().value();
    row.personId = head.person().value();
    row.orientationId = head.orientationId();
    row.drawnUpBy = author;
    row.become(draft);
    return row;
  }

  static Status statusOf(Ceo ceo) {
    return switch (ceo) {
      case Draft _ -> Status.DRAFT;
      case HalfSigned _ -> Status.HALF_SIGNED;
      case Signed _ -> Status.SIGNED;
      case Refused _ -> Status.REFUSED;
    };
  }

  void become(Ceo ceo) {
    status = statusOf(ceo);
    if (version != ceo.version()) {
      version = ceo.version();
      say(ceo.terms());
    }
    bear(ceo);
  }

  /** Written once a version: what an older release wrote with bullets is not laid out anew. */
  private void say(Terms terms) {
    situation = terms.situation();
    objectives = terms.objectives();
    personCommitments = terms.commitmentsOf(Signatory.PERSON);
    departementCommitments = terms.commitmentsOf(Signatory.DEPARTEMENT);
    var appointment = terms.firstAppointment();
    firstAppointmentOn = appointment.map(FirstAppointment::on).orElse(null);
    firstAppointmentTime = appointment.flatMap(FirstAppointment::time).orElse(null);
    firstAppointmentPlace = appointment.flatMap(FirstAppointment::place).orElse(null);
  }

  void seal(SealedDocument document, Seal seal) {
    pdf = document.bytes();
    pdfSha256 = seal.sha256();
    contentSha256 = seal.contentSha256().orElse(null);
    sealedAt = seal.sealedAt().orElse(null);
  }

  Optional<Seal> seal() {
    return Optional.ofNullable(pdfSha256)
        .map(sha256 ->
            new Seal(sha256, Optional.ofNullable(contentSha256), Optional.ofNullable(sealedAt)));
  }

  /** The day from which both are bound, without all the rest. */
  @Nullable LocalDate boundOn() {
    return Stream.of(Optional.ofNullable(personSignedOn), Optional.ofNullable(departementSignedOn))
        .flatMap(Optional::stream)
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  /** What lists quote of the signatures; their substance is kept beside. */
  private void bear(Ceo ceo) {
    var person = signature(ceo, Signatory.PERSON);
    personSignedOn = person.map(Signature::on).orElse(null);
    personSignedAtPlace = person.flatMap(Signature::place).orElse(null);
    personSignatureSeenBy = person.map(s -> s.agent().name()).orElse(null);
    var departement = signature(ceo, Signatory.DEPARTEMENT);
    departementSignedOn = departement.map(Signature::on).orElse(null);
    departementSignedAtPlace = departement.flatMap(Signature::place).orElse(null);
    departementSignedBy = departement.map(s -> s.agent().name()).orElse(null);
  }

  private static Optional<Signature<Signatory>> signature(Ceo ceo, Signatory signatory) {
    return ceo.signatures().stream().filter(s -> s.signatory() == signatory).findFirst();
  }

  Ceo toCeo(
      List<Clause> clauses,
      Optional<LocalDate> readOn,
      List<Signature<Signatory>> signatures,
      Optional<RefusalToSign> refusal) {
    var head = new Head(id, new ParcoursId(parcoursId), new PersonId(personId), orientationId);
    var terms = new Terms(situation, objectives, clauses, firstAppointment());
    return switch (status) {
      case DRAFT -> new Draft(head, terms, version, readOn);
      case HALF_SIGNED -> new HalfSigned(head, terms, version, readOn, signatures.getFirst());
      case SIGNED ->
          new Signed(head, terms, version, readOn, signatures.getFirst(), signatures.getLast());
      case REFUSED -> new Refused(head, terms, version, readOn, signatures, refusal.orElseThrow());
    };
  }

  private Optional<FirstAppointment> firstAppointment() {
    return Optional.ofNullable(firstAppointmentOn)
        .map(on ->
            new FirstAppointment(
                on,
                Optional.ofNullable(firstAppointmentTime),
                Optional.ofNullable(firstAppointmentPlace)));
  }
}
