package fr.jalon.accompaniment.appointment;

import static fr.jalon.accompaniment.AccompanimentProblem.ACCOMPANIMENT_CLOSED;
import static fr.jalon.accompaniment.AccompanimentProblem.DATE_INCOHERENT;

import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.followup.GivenDate;
import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.event.Outbox;
import fr.jalon.platform.identity.CurrentAgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fixes a rendez-vous with the référent. */
@ApplicationScoped
class BookAppointment {
  private final AccompanimentRepository accompaniments;
  private final AppointmentRepository appointments;
  private final Outbox outbox;
  private final CurrentAgent agent;
  private final Clock clock;

  BookAppointment(
      AccompanimentRepository accompaniments,
      AppointmentRepository appointments,
      Outbox outbox,
      CurrentAgent agent,
      Clock clock) {
    this.accompaniments = accompaniments;
    this.appointments = appointments;
    this.outbox = outbox;
    this.agent = agent;
    this.clock = clock;
  }

  @Transactional
  AppointmentView handle(AccompanimentId id, Slot slot, @Nullable LocalDate bookedOn) {
    return switch (accompaniments.lock(id)) {
      case Accompaniment.Open open -> {
        var now = clock.instant();
        var on =
            new GivenDate("/bookedOn", open.assignment().decidedOn(), "l'orientation")
                .resolve(bookedOn, LocalDate.now(clock));
        if (!slot.isPlausible()) {
          throw DATE_INCOHERENT.because(
              "Un rendez-vous est fixé entre les années %d et %d"
                  .formatted(Slot.FIRST_YEAR, Slot.LAST_YEAR),
              "/startsAt");
        }
        if (slot.day().isBefore(on)) {
          throw DATE_INCOHERENT.because(
              "Le rendez-vous (%s) précède sa prise (%s)"
                  .formatted(FrenchDates.date(slot.day()), FrenchDates.date(on)),
              "/startsAt");
        }
        var booked =
            new Appointment.Booked(
                new AppointmentId(UUID.randomUUID()), slot, new Booking(on, now, agent.id()));
        var change = appointments.of(open).book(booked, now);
        appointments.insert(id, booked);
        change.events().forEach(outbox::append);
        yield AppointmentView.of(booked, change.next());
      }
      case Accompaniment.Closed closed ->
          throw ACCOMPANIMENT_CLOSED.because("Clos le " + FrenchDates.date(closed.closedOn()));
    };
  }
}
