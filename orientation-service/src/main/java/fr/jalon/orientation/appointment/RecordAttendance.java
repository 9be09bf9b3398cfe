package fr.jalon.orientation.appointment;

import fr.jalon.contracts.Attendance;
import fr.jalon.contracts.OrientationEvent.OrientationAppointmentClosed;
import fr.jalon.orientation.appointment.RendezVous.Closed;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what became of a rendez-vous, or corrects it; saying the same again changes nothing. */
@ApplicationScoped
class RecordAttendance {
  private final Milestones milestones;
  private final RendezVousRepository rendezVous;
  private final Outbox outbox;
  private final Clock clock;
  private final Event<RendezVousClosed> told;

  RecordAttendance(
      Milestones milestones,
      RendezVousRepository rendezVous,
      Outbox outbox,
      Clock clock,
      Event<RendezVousClosed> told) {
    this.milestones = milestones;
    this.rendezVous = rendezVous;
    this.outbox = outbox;
    this.clock = clock;
    this.told = told;
  }

  @Transactional
  Closed handle(UUID id, Attendance attendance, @Nullable LocalDate on, Author author) {
    var parcours = milestones.holdEvenClosed(rendezVous.parcoursOf(id));
    var current = rendezVous.rendezVous(id);
    parcours.stillOpenOn(current.booking().scheduledOn());
    if (current instanceof Closed closed
        && closed.attendance() == attendance
        && (on == null || on.equals(closed.on()))) {
      return closed;
    }
    var closed = current.close(attendance, on, LocalDate.now(clock));
    rendezVous.update(closed, author, clock.instant());
    milestones.appointmentClosed(
        parcours,
        rendezVous.firstHeldOn(parcours.id()),
        rendezVous.bookedFor(parcours.id()).map(booked -> booked.booking().scheduledOn()));
    outbox.append(
        new OrientationAppointmentClosed(
            UUID.randomUUID(),
            clock.instant(),
            parcours.departement(),
            parcours.person().value(),
            parcours.id().value(),
            id,
            closed.attendance(),
            closed.booking().scheduledOn(),
            closed.heldOn().orElse(null)));
    told.fire(new RendezVousClosed(id, parcours.id(), parcours.person(), closed.attendance()));
    return closed;
  }
}
