package fr.jalon.orientation.appointment;

import static fr.jalon.orientation.OrientationProblem.RENDEZ_VOUS_NOT_YET_DUE;

import fr.jalon.contracts.Attendance;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.HeldParcours;
import fr.jalon.orientation.parcours.ParcoursId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rendez-vous d'orientation, from the day it is fixed to what became of it.
 *
 * <p>What became of it may be corrected, since an absence can be contested; nothing follows from it
 * by itself (CASF L. 262-37), and a missed one frees neither its slot nor the person.
 */
sealed interface RendezVous {
  Booking booking();

  /**
   * What was agreed with the person.
   *
   * @param bookedOn day on which the rendez-vous was fixed
   * @param scheduledOn day for which it was fixed
   */
  record Booking(
      UUID id,
      ParcoursId parcours,
      PersonId person,
      UUID slotId,
      LocalDate bookedOn,
      LocalDate scheduledOn) {}

  /** The person is expected. */
  record Booked(Booking booking) implements RendezVous {

    /** Fixes a rendez-vous on a slot of that day. */
    static Booked fix(HeldParcours parcours, UUID slotId, LocalDate slotDay, AgentDate bookedOn) {
      bookedOn.within(parcours).notAfter(slotDay, "le jour du créneau");
      return new Booked(
          new Booking(
              UUID.randomUUID(),
              parcours.id(),
              parcours.person(),
              slotId,
              bookedOn.value(),
              slotDay));
    }
  }

  /** It is known what became of it. */
  record Closed(Booking booking, Attendance attendance, LocalDate on) implements RendezVous {

    /** The day the person was met, when they were. */
    Optional<LocalDate> heldOn() {
      return attendance == Attendance.HONOURED ? Optional.of(on) : Optional.empty();
    }
  }

  /**
   * Says what became of it, or corrects what was said.
   *
   * <p>Nobody comes or is missed before the day has come; an excuse or a cancellation may be told
   * ahead of it. Whoever came did so on that day, and another day is another rendez-vous. Left out,
   * the date is the rendez-vous' own day for the former, today for the latter.
   */
  default Closed close(Attendance attendance, @Nullable LocalDate given, LocalDate today) {
    return switch (attendance) {
      case HONOURED, UNEXCUSED -> {
        if (today.isBefore(booking().scheduledOn())) {
          throw RENDEZ_VOUS_NOT_YET_DUE.because(
              "Dites si la personne est venue à partir du jour du rendez-vous.", "/attendance");
        }
        var on = given == null ? booking().scheduledOn() : given;
        var date =
            AgentDate.of(on, today, "/on")
                .notBefore(booking().scheduledOn(), "le jour du rendez-vous");
        if (attendance == Attendance.HONOURED) {
          date.notAfter(booking().scheduledOn(), "le jour du rendez-vous");
        }
        yield new Closed(booking(), attendance, date.value());
      }
      case EXCUSED, CANCELLED_BY_SERVICE -> {
        var date =
            AgentDate.of(given, today, "/on")
                .notBefore(booking().bookedOn(), "le jour de la prise de rendez-vous");
        yield new Closed(booking(), attendance, date.value());
      }
    };
  }
}
