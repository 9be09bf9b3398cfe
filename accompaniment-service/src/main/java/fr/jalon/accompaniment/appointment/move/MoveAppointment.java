package fr.jalon.accompaniment.appointment.move;

import static fr.jalon.accompaniment.AccompanimentProblem.ACCOMPANIMENT_CLOSED;
import static fr.jalon.accompaniment.AccompanimentProblem.APPOINTMENT_ALREADY_CLOSED;
import static fr.jalon.accompaniment.AccompanimentProblem.DATE_INCOHERENT;

import fr.jalon.accompaniment.appointment.Appointment;
import fr.jalon.accompaniment.appointment.AppointmentId;
import fr.jalon.accompaniment.appointment.AppointmentRepository;
import fr.jalon.accompaniment.appointment.AppointmentView;
import fr.jalon.accompaniment.appointment.Appointments;
import fr.jalon.accompaniment.appointment.Booking;
import fr.jalon.accompaniment.appointment.Presence;
import fr.jalon.accompaniment.appointment.Slot;
import fr.jalon.accompaniment.appointment.move.MoveRepository.Move;
import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.followup.Change;
import fr.jalon.accompaniment.followup.GivenDate;
import fr.jalon.contracts.Attendance;
import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts off a rendez-vous to another moment, or calls it off.
 *
 * <p>The one that will not be held is closed: excused where the person asked for it, so that the
 * day it was first fixed still counts; cancelled where the service did, so that it counts for
 * nothing. The one fixed instead is another rendez-vous, linked to it.
 */
@ApplicationScoped
class MoveAppointment {
  private final AccompanimentRepository accompaniments;
  private final AppointmentRepository appointments;
  private final MoveRepository moves;
  private final Outbox outbox;
  private final Clock clock;

  MoveAppointment(
      AccompanimentRepository accompaniments,
      AppointmentRepository appointments,
      MoveRepository moves,
      Outbox outbox,
      Clock clock) {
    this.accompaniments = accompaniments;
    this.appointments = appointments;
    this.moves = moves;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Why, at whose request, when, and who writes it down. */
  record Asking(
      AskedBy askedBy, @Nullable LocalDate on, @Nullable String reason, String recordedBy) {}

  /** Another rendez-vous takes its place. */
  @Transactional
  AppointmentView move(AppointmentId id, Slot slot, Asking asking) {
    var open = held(id);
    var all = appointments.of(open);
    var on = day(booked(all, id), asking);
    if (!slot.isPlausible() || slot.day().isBefore(on)) {
      throw DATE_INCOHERENT.because(
          "Le nouveau rendez-vous (%s) précède le report (%s)"
              .formatted(FrenchDates.date(slot.day()), FrenchDates.date(on)),
          "/startsAt");
    }
    var now = clock.instant();
    var closed = close(all, id, on, asking);
    var next =
        new Appointment.Booked(
            new AppointmentId(UUID.randomUUID()), slot, new Booking(on, now, asking.recordedBy()));
    var booked = closed.book(next, now);
    appointments.insert(open.id(), next);
    tell(booked);
    keep(id, next.id().value(), on, asking);
    return AppointmentView.of(next, booked.next());
  }

  /** Nothing takes its place. */
  @Transactional
  AppointmentView callOff(AppointmentId id, Asking asking) {
    var all = appointments.of(held(id));
    var on = day(booked(all, id), asking);
    var closed = close(all, id, on, asking);
    keep(id, null, on, asking);
    return AppointmentView.of(closed.get(id), closed);
  }

  private Accompaniment.Open held(AppointmentId id) {
    return switch (accompaniments.lock(appointments.accompanimentOf(id))) {
      case Accompaniment.Open open -> open;
      case Accompaniment.Closed closed ->
          throw ACCOMPANIMENT_CLOSED.because("Clos le " + FrenchDates.date(closed.closedOn()));
    };
  }

  private static Appointment.Booked booked(Appointments all, AppointmentId id) {
    return switch (all.get(id)) {
      case Appointment.Booked booked -> booked;
      case Appointment.Closed _ ->
          throw APPOINTMENT_ALREADY_CLOSED.because("Corrigez plutôt son issue.");
    };
  }

  private LocalDate day(Appointment.Booked booked, Asking asking) {
    var on =
        new GivenDate("/movedOn", booked.booking().on(), "la prise du rendez-vous")
            .resolve(asking.on(), LocalDate.now(clock));
    if (on.isAfter(booked.slot().day())) {
      throw DATE_INCOHERENT.because(
          "Le rendez-vous était prévu le %s : dites plutôt ce qu'il en est advenu"
              .formatted(FrenchDates.date(booked.slot().day())),
          "/movedOn");
    }
    return on;
  }

  private Appointments close(Appointments all, AppointmentId id, LocalDate on, Asking asking) {
    var attendance =
        switch (asking.askedBy()) {
          case PERSON -> Attendance.EXCUSED;
          case SERVICE -> Attendance.CANCELLED_BY_SERVICE;
        };
    var change = all.close(id, new Presence(attendance, on, clock.instant(), asking.recordedBy()));
    appointments.update(change.next().get(id));
    tell(change);
    return change.next();
  }

  private void keep(AppointmentId id, @Nullable UUID next, LocalDate on, Asking asking) {
    moves.insert(
        new Move(
            id.value(),
            next,
            asking.askedBy(),
            on,
            asking.reason(),
            clock.instant(),
            asking.recordedBy()));
  }

  private void tell(Change<Appointments> change) {
    change.events().forEach(outbox::append);
  }
}
