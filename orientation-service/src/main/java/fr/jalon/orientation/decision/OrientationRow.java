package fr.jalon.orientation.decision;

import fr.jalon.contracts.ParcoursType;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.decision.Orientation.Decided;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code orientation}: a decision, never rewritten; what was unknown of it may be added.
 */
@Entity
@Table(name = "orientation")
public class OrientationRow {
  @Id UUID id = new UUID(0, 0);

  @Column(name = "parcours_id", updatable = false)
  UUID parcoursId = new UUID(0, 0);

  @Formula("(select p.person_id from parcours p where p.id = parcours_id)")
  UUID personId = new UUID(0, 0);

  @Column(updatable = false)
  int rank = 1;

  @Enumerated(EnumType.STRING)
  @Column(name = "parcours_type", updatable = false)
  ParcoursType parcoursType = ParcoursType.SOCIAL;

  @Column(name = "organisme_referent_id", updatable = false)
  UUID organismeReferentId = new UUID(0, 0);

  @Column(name = "referent_id")
  @Nullable UUID referentId;

  @Column(updatable = false)
  String reason = "";

  @Column(name = "decided_on", updatable = false)
  LocalDate decidedOn = LocalDate.EPOCH;

  @Column(name = "notified_on")
  @Nullable LocalDate notifiedOn;

  @Column(name = "decided_by", updatable = false)
  String decidedBy = "";

  @Column(name = "decided_by_name", updatable = false)
  String decidedByName = "";

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  Decider decider = Decider.DEPARTEMENT;

  static OrientationRow of(Decided decided) {
    var choice = decided.choice();
    var row = new OrientationRow();
    row.id = decided.id();
    row.parcoursId = decided.parcours().value();
    row.personId = decided.person().value();
    row.rank = decided.rank();
    row.parcoursType = choice.parcoursType();
    row.organismeReferentId = choice.organismeReferentId();
    row.referentId = choice.referentId().orElse(null);
    row.reason = choice.reason();
    row.decidedOn = choice.decidedOn();
    row.notifiedOn = choice.notifiedOn().orElse(null);
    row.decider = choice.decider();
    row.decidedBy = decided.author().id();
    row.decidedByName = decided.author().name();
    return row;
  }

  void complete(Choice choice) {
    referentId = choice.referentId().orElse(null);
    notifiedOn = choice.notifiedOn().orElse(null);
  }

  Decided toDecided() {
    return new Decided(
        id,
        new ParcoursId(parcoursId),
        new PersonId(personId),
        rank,
        new Choice(
            parcoursType,
            organismeReferentId,
            Optional.ofNullable(referentId),
            reason,
            decidedOn,
            Optional.ofNullable(notifiedOn),
            decider),
        new Author(decidedBy, decidedByName));
  }
}
