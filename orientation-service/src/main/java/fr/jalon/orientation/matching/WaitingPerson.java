package fr.jalon.orientation.matching;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Someone whose rendez-vous d'orientation is to be fixed.
 *
 * @param earliest first day for which a convocation reaches them in time
 * @param dueOn last day that keeps the promise; none when nothing is due
 * @param minutesByPlace the places where they may be received, and how long it takes to go there
 */
public record WaitingPerson(
    UUID parcours,
    LocalDate earliest,
    Optional<LocalDate> dueOn,
    Map<String, Integer> minutesByPlace) {

  public WaitingPerson {
    minutesByPlace = Map.copyOf(minutesByPlace);
  }

  /** Whether some slot could have kept the promise. */
  boolean couldBeOnTime() {
    return dueOn.map(day -> !day.isBefore(earliest)).orElse(true);
  }

  /** The nearest of the places, the first by name among equals. */
  Optional<String> nearest() {
    return minutesByPlace.entrySet().stream()
        .min(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }
}
