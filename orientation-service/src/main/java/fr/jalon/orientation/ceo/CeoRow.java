package fr.jalon.orientation.ceo;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.ceo.Ceo.Draft;
import fr.jalon.orientation.ceo.Ceo.HalfSigned;
import fr.jalon.orientation.ceo.Ceo.Head;
import fr.jalon.orientation.ceo.Ceo.Signed;
import fr.jalon.orientation.ceo.Ceo.Terms;
import fr.jalon.orientation.parcours.ParcoursId;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code ceo}; the sealed document's bytes are read only when they are asked for. */
@Entity
@Table(name = "ceo")
class CeoRow {
  enum Status {
    DRAFT,
    HALF_SIGNED,
    SIGNED
  }

  @Id UUID id = new UUID(0, 0);

  @Column(name = "parcours_id", updatable = false)
  UUID parcoursId = new UUID(0, 0);

  @Column(name = "person_id", updatable = false)
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

  void become(Ceo ceo) {
    status =
        switch (ceo) {
          case Draft _ -> Status.DRAFT;
          case HalfSigned _ -> Status.HALF_SIGNED;
          case Signed _ -> Status.SIGNED;
        };
    version = ceo.version();
    situation = ceo.terms().situation();
    objectives = ceo.terms().objectives();
    personCommitments = ceo.terms().personCommitments();
    departementCommitments = ceo.terms().departementCommitments();
    ceo.signatures().forEach(this::bear);
  }

  void seal(SealedDocument document) {
    pdf = document.pdf();
    pdfSha256 = document.sha256();
  }

  private void bear(Signature signature) {
    switch (signature.signatory()) {
      case PERSON -> {
        personSignedOn = signature.on();
        personSignedAtPlace = signature.place().orElse(null);
        personSignatureSeenBy = signature.agentName();
      }
      case DEPARTEMENT -> {
        departementSignedOn = signature.on();
        departementSignedAtPlace = signature.place().orElse(null);
        departementSignedBy = signature.agentName();
      }
    }
  }

  Ceo toCeo() {
    var head = new Head(id, new ParcoursId(parcoursId), new PersonId(personId), orientationId);
    var terms = new Terms(situation, objectives, personCommitments, departementCommitments);
    var signatures = signatures();
    return switch (status) {
      case DRAFT -> new Draft(head, terms, version);
      case HALF_SIGNED -> new HalfSigned(head, terms, version, signatures.getFirst());
      case SIGNED -> new Signed(head, terms, version, signatures.getFirst(), signatures.getLast());
    };
  }

  private List<Signature> signatures() {
    var signatures = new ArrayList<Signature>();
    if (personSignedOn != null && personSignatureSeenBy != null) {
      signatures.add(
          new Signature(
              Signatory.PERSON,
              personSignedOn,
              Optional.ofNullable(personSignedAtPlace),
              personSignatureSeenBy));
    }
    if (departementSignedOn != null && departementSignedBy != null) {
      signatures.add(
          new Signature(
              Signatory.DEPARTEMENT,
              departementSignedOn,
              Optional.ofNullable(departementSignedAtPlace),
              departementSignedBy));
    }
    signatures.sort(Comparator.comparing(Signature::on));
    return signatures;
  }
}
