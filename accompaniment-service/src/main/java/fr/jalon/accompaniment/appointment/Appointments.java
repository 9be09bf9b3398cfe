package fr.jalon.accompaniment.appointment;

import static fr.jalon.accompaniment.AccompanimentProblem.APPOINTMENT_ALREADY_BOOKED;
import static fr.jalon.accompaniment.AccompanimentProblem.APPOINTMENT_NOT_FOUND;

import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.Change;
import fr.jalon.accompaniment.followup.Subject;
import fr.jalon.contracts.AccompanimentEvent;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentAppointmentBooked;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentAppointmentClosed;
import fr.jalon.platform.date.FrenchDates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The rendez-vous of one accompaniment, in the order they start.
 *
 * <p><b>The first one.</b> A rendez-vous counts as first as long as none that starts before it was
 * held: when the person misses it, the next one takes its place, and so on until one is held. It is
 * worked out from the facts, never stored, so a correction mends it; the closed rendez-vous that a
 * correction makes first, or no longer first, are told again.
 */
public record Appointments(AccompanimentId accompaniment, Subject subject, List<Appointment> all) {
  private static final Comparator<Appointment> BY_START =
      Comparator.comparing((Appointment each) -> each.slot().startsAt())
          .thenComparing(each -> each.id().value());

  public Appointments {
    all = all.stream().sorted(BY_START).toList();
  }

  public boolean isFirst(Appointment one) {
    return all.stream()
        .takeWhile(each -> BY_START.compare(each, one) < 0)
        .noneMatch(each -> each.heldOn().isPresent());
  }

  /**
   * The day that the first rendez-vous was fixed, whatever became of it: FA01-I3, first reading.
   */
  public Optional<LocalDate> firstBookedOn() {
    return all.stream()
        .filter(each -> each.presence().map(Appointments::stands).orElse(true))
        .map(each -> each.booking().on())
        .min(Comparator.naturalOrder());
  }

  /** The day that the first rendez-vous was held: FA01-I3, second reading. */
  public Optional<LocalDate> firstHeldOn() {
    return all.stream().flatMap(each -> each.heldOn().stream()).min(Comparator.naturalOrder());
  }

  /** Refuses a second one at the same moment, unless the service called the other off. */
  public Change<Appointments> book(Appointment.Booked booked, Instant now) {
    if (all.stream()
        .filter(each -> each.slot().startsAt().equals(booked.slot().startsAt()))
        .anyMatch(each -> each.presence().map(Appointments::stands).orElse(true))) {
      throw APPOINTMENT_ALREADY_BOOKED.because(
          "Un rendez-vous du %s commence déjà à cette heure"
              .formatted(FrenchDates.date(booked.slot().day())),
          "/startsAt");
    }
    var next = with(booked);
    return Change.of(
        next,
        new AccompanimentAppointmentBooked(
            UUID.randomUUID(),
            now,
            subject.departement(),
            subject.personId(),
            subject.parcoursId(),
            accompaniment.value(),
            booked.id().value(),
            next.isFirst(booked),
            booked.booking().on(),
            booked.slot().day()));
  }

  /** Closes or corrects one; saying again what is already held true changes and tells nothing. */
  public Change<Appointments> close(AppointmentId id, Presence presence) {
    var current = get(id);
    if (current.presence().filter(known -> known.says(presence)).isPresent()) {
      return new Change<>(this, List.of());
    }
    var next = with(current.close(presence));
    var told = new ArrayList<AccompanimentEvent>();
    for (var each : next.all) {
      each.presence()
          .filter(_ -> each.id().equals(id) || isFirst(each) != next.isFirst(each))
          .ifPresent(known -> told.add(next.closed(each, known, presence.recordedAt())));
    }
    return new Change<>(next, told);
  }

  public Appointment get(AppointmentId id) {
    return all.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> APPOINTMENT_NOT_FOUND.because("Aucun rendez-vous " + id.value()));
  }

  private Appointments with(Appointment changed) {
    var others = new ArrayList<>(all);
    others.removeIf(each -> each.id().equals(changed.id()));
    others.add(changed);
    return new Appointments(accompaniment, subject, others);
  }

  private AccompanimentAppointmentClosed closed(Appointment each, Presence known, Instant now) {
    return new AccompanimentAppointmentClosed(
        UUID.randomUUID(),
        now,
        subject.departement(),
        subject.personId(),
        subject.parcoursId(),
        accompaniment.value(),
        each.id().value(),
        isFirst(each),
        known.attendance(),
        each.slot().day(),
        known.heldOn().orElse(null));
  }

  /** A rendez-vous that the service called off kept no promise to the person. */
  private static boolean stands(Presence known) {
    return switch (known.attendance()) {
      case HONOURED, EXCUSED, UNEXCUSED -> true;
      case CANCELLED_BY_SERVICE -> false;
    };
  }
}
