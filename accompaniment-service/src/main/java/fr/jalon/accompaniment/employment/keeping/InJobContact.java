package fr.jalon.accompaniment.employment.keeping;

import static fr.jalon.accompaniment.AccompanimentProblem.IN_JOB_CONTACT_ALREADY_HELD;

import fr.jalon.accompaniment.employment.Job;
import fr.jalon.accompaniment.followup.Change;
import fr.jalon.contracts.EmploymentEvent.InJobContactHeld;
import fr.jalon.platform.date.FrenchDates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One contact of the schedule with a person in a new job (PDIE 2021-2025, fiche 2).
 *
 * <p>Each state offers only the moves there are from there: a missed contact may still be held
 * later, and keeps the day it was missed.
 */
public sealed interface InJobContact {
  Place place();

  /** Which contact it is, and when it is due. */
  record Place(UUID id, String step, LocalDate dueOn) {}

  /** With whom it was. */
  enum With {
    PERSON,
    EMPLOYER,
    BOTH
  }

  /** Who recorded what became of it, and when. */
  record Recording(Instant at, String by) {}

  /** To be held, or late. */
  record Due(Place place) implements InJobContact {}

  /** Tried, and nobody answered. */
  record Missed(Place place, LocalDate missedOn, Recording recording) implements InJobContact {}

  /** Somebody was spoken to. */
  record Held(
      Place place,
      Optional<LocalDate> missedOn,
      LocalDate heldOn,
      With with,
      boolean atRisk,
      Recording recording)
      implements InJobContact {}

  /** The job ended before it was due. */
  record Lapsed(Place place) implements InJobContact {}

  /** Somebody was spoken to: told to everybody. */
  default Change<InJobContact> hold(
      Job job, LocalDate on, With with, boolean atRisk, Recording recording) {
    var missed =
        switch (this) {
          case Due _, Lapsed _ -> Optional.<LocalDate>empty();
          case Missed before -> Optional.of(before.missedOn());
          case Held held -> throw alreadyHeld(held);
        };
    return Change.of(
        new Held(place(), missed, on, with, atRisk, recording),
        new InJobContactHeld(
            UUID.randomUUID(),
            recording.at(),
            job.subject().departement(),
            job.subject().personId(),
            job.subject().parcoursId(),
            job.accompaniment().value(),
            job.id().value(),
            place().id(),
            place().dueOn(),
            on));
  }

  /** Nobody answered: known here only. Missed again, it keeps its first day. */
  default InJobContact miss(LocalDate on, Recording recording) {
    return switch (this) {
      case Due _, Lapsed _ -> new Missed(place(), on, recording);
      case Missed before -> before;
      case Held held -> throw alreadyHeld(held);
    };
  }

  private static RuntimeException alreadyHeld(Held held) {
    return IN_JOB_CONTACT_ALREADY_HELD.because(
        "Tenu le %s ; rien ne l'efface".formatted(FrenchDates.date(held.heldOn())));
  }
}
