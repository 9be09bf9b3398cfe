package fr.jalon.orientation.parcours;

import fr.jalon.orientation.beneficiary.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** The part of a {@code parcours} row that commands hold and move: its dates. */
@Entity
@Table(name = "parcours")
@DynamicUpdate
class MilestoneRow {
  @Id UUID id = new UUID(0, 0);

  @Column(name = "person_id", updatable = false)
  UUID personId = new UUID(0, 0);

  @Column(updatable = false)
  String departement = "";

  @Column(updatable = false)
  String origin = "";

  @Column(updatable = false)
  String regime = "";

  @Column(name = "entered_on", updatable = false)
  LocalDate enteredOn = LocalDate.EPOCH;

  @Column(name = "received_on", updatable = false)
  LocalDate receivedOn = LocalDate.EPOCH;

  @Column(name = "public_kind", updatable = false)
  @Nullable String publicKind;

  @Column(name = "closed_on", updatable = false)
  @Nullable LocalDate closedOn;

  @Column(name = "convoked_on")
  @Nullable LocalDate convokedOn;

  @Column(name = "appointment_booked_on")
  @Nullable LocalDate appointmentBookedOn;

  @Column(name = "appointment_scheduled_on")
  @Nullable LocalDate appointmentScheduledOn;

  @Column(name = "appointment_held_on")
  @Nullable LocalDate appointmentHeldOn;

  @Column(name = "interview_taken_over_on")
  @Nullable LocalDate interviewTakenOverOn;

  @Column(name = "pending_appointment_on")
  @Nullable LocalDate pendingAppointmentOn;

  @Column(name = "oriented_on")
  @Nullable LocalDate orientedOn;

  @Column(name = "ceo_signed_on")
  @Nullable LocalDate ceoSignedOn;

  HeldParcours toHeld() {
    return new HeldParcours(
        new ParcoursId(id),
        new PersonId(personId),
        departement,
        regime,
        origin.equals("STOCK") ? enteredOn : receivedOn,
        Optional.ofNullable(publicKind),
        Optional.ofNullable(closedOn));
  }
}
