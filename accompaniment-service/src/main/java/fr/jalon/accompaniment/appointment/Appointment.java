package fr.jalon.accompaniment.appointment;

import static fr.jalon.accompaniment.AccompanimentProblem.APPOINTMENT_NOT_YET_DUE;
import static fr.jalon.accompaniment.AccompanimentProblem.DATE_INCOHERENT;
import static fr.jalon.accompaniment.AccompanimentProblem.DATE_IN_THE_FUTURE;

import fr.jalon.contracts.Attendance;
import fr.jalon.platform.date.FrenchDates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rendez-vous of the follow-up: fixed, then closed by what became of it. */
public sealed interface Appointment {
  AppointmentId id();

  Slot slot();

  Booking booking();

  /** What became of it, the latest correction last; empty while nobody said. */
  List<Presence> history();

  /** What is held true today. */
  default Optional<Presence> presence() {
    return history().isEmpty() ? Optional.empty() : Optional.of(history().getLast());
  }

  default Optional<LocalDate> heldOn() {
    return presence().flatMap(Presence::heldOn);
  }

  /** Says what became of it, or corrects what was said: nothing said before is lost. */
  default Closed close(Presence presence) {
    return new Closed(
        id(), slot(), booking(), Stream.concat(history().stream(), Stream.of(presence)).toList());
  }

  /** The person is expected; nothing follows from the day going by. */
  record Booked(AppointmentId id, Slot slot, Booking booking) implements Appointment {
    @Override
    public List<Presence> history() {
      return List.of();
    }
  }

  /** It is known what became of it. */
  record Closed(AppointmentId id, Slot slot, Booking booking, List<Presence> history)
      implements Appointment {
    public Closed {
      history = List.copyOf(history);
      if (history.isEmpty()) {
        throw new IllegalArgumentException("a closed appointment says what became of it");
      }
    }
  }

  /**
   * The day that a presence is about: when the agent gives none, the day of the rendez-vous, or
   * today for one that the service called off. Only a cancellation may come before its day, and a
   * rendez-vous is held on its day or is another one.
   */
  default Presence presence(
      Attendance attendance, @Nullable LocalDate given, LocalDate today, Instant now, String by) {
    var earliest =
        switch (attendance) {
          case HONOURED, EXCUSED, UNEXCUSED -> slot().day();
          case CANCELLED_BY_SERVICE -> booking().on();
        };
    if (today.isBefore(earliest)) {
      throw APPOINTMENT_NOT_YET_DUE.because(
          "Le rendez-vous est prévu le %s : seul le service peut l'annuler d'ici là"
              .formatted(FrenchDates.date(earliest)),
          "/attendance");
    }
    var on =
        given != null ? given : attendance == Attendance.CANCELLED_BY_SERVICE ? today : earliest;
    if (on.isAfter(today)) {
      throw DATE_IN_THE_FUTURE.because(
          "La date du %s est postérieure à ce jour".formatted(FrenchDates.date(on)), "/on");
    }
    if (on.isBefore(earliest)) {
      throw DATE_INCOHERENT.because(
          "La date du %s précède le rendez-vous ou sa prise (%s)"
              .formatted(FrenchDates.date(on), FrenchDates.date(earliest)),
          "/on");
    }
    if (attendance == Attendance.HONOURED && !on.equals(slot().day())) {
      throw DATE_INCOHERENT.because(
          "Un rendez-vous tenu l'est le jour prévu, le %s : tenu un autre jour, il est un autre"
                  .formatted(FrenchDates.date(slot().day()))
              + " rendez-vous",
          "/on");
    }
    return new Presence(attendance, on, now, by);
  }
}
