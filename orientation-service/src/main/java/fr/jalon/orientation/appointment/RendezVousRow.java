package fr.jalon.orientation.appointment;

import fr.jalon.contracts.Attendance;
import fr.jalon.orientation.appointment.RendezVous.Booked;
import fr.jalon.orientation.appointment.RendezVous.Booking;
import fr.jalon.orientation.appointment.RendezVous.Closed;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.parcours.ParcoursId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code rendez_vous}: read and closed through Panache, inserted by one statement. */
@Entity
@Table(name = "rendez_vous")
class RendezVousRow {
  enum Status {
    BOOKED,
    CLOSED
  }

  @Id UUID id = new UUID(0, 0);

  @Column(name = "parcours_id", updatable = false)
  UUID parcoursId = new UUID(0, 0);

  @Column(name = "person_id", updatable = false)
  UUID personId = new UUID(0, 0);

  @Column(name = "slot_id", updatable = false)
  UUID slotId = new UUID(0, 0);

  @Enumerated(EnumType.STRING)
  Status status = Status.BOOKED;

  @Column(name = "booked_on", updatable = false)
  LocalDate bookedOn = LocalDate.EPOCH;

  @Column(name = "scheduled_on", updatable = false)
  LocalDate scheduledOn = LocalDate.EPOCH;

  @Enumerated(EnumType.STRING)
  @Nullable Attendance attendance;

  @Column(name = "closed_on")
  @Nullable LocalDate closedOn;

  RendezVous toRendezVous() {
    var booking =
        new Booking(
            id, new ParcoursId(parcoursId), new PersonId(personId), slotId, bookedOn, scheduledOn);
    var became = attendance;
    var on = closedOn;
    return became == null || on == null ? new Booked(booking) : new Closed(booking, became, on);
  }

  void become(Closed closed) {
    status = Status.CLOSED;
    attendance = closed.attendance();
    closedOn = closed.on();
  }
}
