package fr.jalon.orientation.parcours;

import static fr.jalon.orientation.OrientationProblem.DATE_INCOHERENT;
import static fr.jalon.orientation.OrientationProblem.DATE_IN_THE_FUTURE;

import fr.jalon.platform.date.FrenchDates;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A legal date that an agent gives: today when left out, never in the future, never before what it
 * follows.
 *
 * @param pointer the request's field, so that a refusal names it
 */
public record AgentDate(LocalDate value, String pointer) {
  public static AgentDate of(@Nullable LocalDate given, LocalDate today, String pointer) {
    if (given != null && given.isAfter(today)) {
      throw DATE_IN_THE_FUTURE.because(
          "Le %s n'est pas encore venu.".formatted(FrenchDates.date(given)), pointer);
    }
    return new AgentDate(given == null ? today : given, pointer);
  }

  /** Refuses a date earlier than {@code floor}, the day of {@code what}. */
  public AgentDate notBefore(LocalDate floor, String what) {
    if (value.isBefore(floor)) {
      throw DATE_INCOHERENT.because(
          "Le %s précède %s (%s)."
              .formatted(FrenchDates.date(value), what, FrenchDates.date(floor)),
          pointer);
    }
    return this;
  }

  /** Refuses a date later than {@code ceiling}, the day of {@code what}. */
  public AgentDate notAfter(LocalDate ceiling, String what) {
    if (value.isAfter(ceiling)) {
      throw DATE_INCOHERENT.because(
          "Le %s suit %s (%s).".formatted(FrenchDates.date(value), what, FrenchDates.date(ceiling)),
          pointer);
    }
    return this;
  }

  /** Refuses a date on which the parcours was not yet known to the département. */
  public AgentDate within(HeldParcours parcours) {
    return notBefore(parcours.knownSince(), "le début du parcours");
  }
}
