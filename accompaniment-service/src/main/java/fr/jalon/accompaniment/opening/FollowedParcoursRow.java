package fr.jalon.accompaniment.opening;

import fr.jalon.contracts.AdmissionEvent.PublicAdmitted;
import fr.jalon.contracts.OrientationEvent.ParcoursOpened;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A parcours heard of, as its table holds it. */
@Entity
@Table(name = "followed_parcours")
class FollowedParcoursRow {
  @Id
  @Column(name = "parcours_id")
  UUID parcoursId;

  String departement;

  @Column(name = "person_id")
  UUID personId;

  String regime;

  @Nullable String origin;

  @Column(name = "entered_on")
  LocalDate enteredOn;

  @Column(name = "public_kind")
  @Nullable String publicKind;

  @Column(name = "closed_on")
  @Nullable LocalDate closedOn;

  @Nullable String territory;

  @Column(name = "birth_month")
  @Nullable String birthMonth;

  @SuppressWarnings("NullAway.Init") // Hibernate's
  protected FollowedParcoursRow() {}

  FollowedParcoursRow(ParcoursOpened opened) {
    parcoursId = opened.parcoursId();
    departement = opened.departement();
    personId = opened.personId();
    regime = opened.regime();
    origin = opened.origin().name();
    enteredOn = opened.enteredOn();
    territory = opened.territory();
    birthMonth = opened.profile().birthMonth();
  }

  FollowedParcoursRow(PublicAdmitted admitted, String regime) {
    parcoursId = admitted.parcoursId();
    departement = admitted.departement();
    personId = admitted.personId();
    this.regime = regime;
    enteredOn = admitted.admittedOn();
    publicKind = admitted.publicKind().name();
    territory = admitted.territory();
    birthMonth = admitted.profile().birthMonth();
  }
}
