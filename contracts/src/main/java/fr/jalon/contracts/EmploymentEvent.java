package fr.jalon.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Jobs, as far as they are known, and the follow-up of their first months. */
public sealed interface EmploymentEvent extends AccompanimentEvent {

  /**
   * The person works from {@code startsOn} on.
   *
   * @param plannedEndOn last day agreed, for a contract that has one
   */
  record EmploymentStarted(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID accompanimentId,
      UUID employmentId,
      EmploymentKind contract,
      EmploymentSource source,
      LocalDate startsOn,
      @Nullable LocalDate plannedEndOn)
      implements EmploymentEvent {}

  /**
   * The job ended; {@code endedOn} is its last day.
   *
   * @param early whether it ended before its term or during its first months
   */
  record EmploymentEnded(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID accompanimentId,
      UUID employmentId,
      LocalDate endedOn,
      boolean early,
      String reason)
      implements EmploymentEvent {}

  /** A contact of the in-job follow-up that was due on {@code dueOn} took place. */
  record InJobContactHeld(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID accompanimentId,
      UUID employmentId,
      UUID contactId,
      LocalDate dueOn,
      LocalDate heldOn)
      implements EmploymentEvent {}

  /** Kind of contract, as the fiches and the DREES tell them apart. */
  enum EmploymentKind {
    CDI,
    CDD_LONG,
    CDD_SHORT,
    PEC,
    CDDI,
    INTERIM,
    SELF_EMPLOYMENT,
    APPRENTICESHIP,
    OTHER
  }

  /** Who told it. */
  enum EmploymentSource {
    PERSON,
    REFERENT,
    FRANCE_TRAVAIL,
    DSN
  }
}
