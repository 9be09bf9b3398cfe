package fr.jalon.accompaniment.appointment;

import fr.jalon.contracts.Attendance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of a rendez-vous, as one agent recorded it.
 *
 * @param on the day it was held when the person came, otherwise the day that its fate was known
 */
public record Presence(Attendance attendance, LocalDate on, Instant recordedAt, String recordedBy) {

  /** The day the rendez-vous was held; empty when it was not. */
  public Optional<LocalDate> heldOn() {
    return switch (attendance) {
      case HONOURED -> Optional.of(on);
      case EXCUSED, UNEXCUSED, CANCELLED_BY_SERVICE -> Optional.empty();
    };
  }

  boolean says(Presence other) {
    return attendance == other.attendance && on.equals(other.on);
  }
}
