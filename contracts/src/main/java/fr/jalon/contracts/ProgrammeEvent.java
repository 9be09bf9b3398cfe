package fr.jalon.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The way of a person through a programme, from the prescription to the exit. */
public sealed interface ProgrammeEvent extends AccompanimentEvent {

  /**
   * A référent asks for a programme for the person.
   *
   * @param programme code of its definition
   */
  record ProgrammePrescribed(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID accompanimentId,
      UUID entryId,
      String programme,
      LocalDate prescribedOn)
      implements ProgrammeEvent {}

  /**
   * The person is followed in the programme from {@code enteredOn} on.
   *
   * @param measure part of the programme, where it has several (COIP, nurse…)
   */
  record ProgrammeEntered(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID accompanimentId,
      UUID entryId,
      String programme,
      @Nullable String measure,
      Validation validation,
      LocalDate prescribedOn,
      LocalDate enteredOn)
      implements ProgrammeEvent {}

  /** A prescription that led to no entry. */
  record ProgrammeRefused(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID accompanimentId,
      UUID entryId,
      String programme,
      LocalDate refusedOn,
      Refuser by)
      implements ProgrammeEvent {}

  /** The person left the programme; {@code leftOn} is the last day in it. */
  record ProgrammeLeft(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID accompanimentId,
      UUID entryId,
      String programme,
      LocalDate leftOn,
      String reason)
      implements ProgrammeEvent {}

  /**
   * A step of the programme was done or begun: an immersion in a company, a training…
   *
   * @param kind code in the programme's definition
   */
  record ProgrammeStepRecorded(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID accompanimentId,
      UUID entryId,
      UUID stepId,
      String programme,
      String kind,
      LocalDate startsOn,
      @Nullable LocalDate endsOn)
      implements ProgrammeEvent {}

  /** A step towards care was offered or taken; nothing medical is told. */
  record HealthStepRecorded(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID accompanimentId,
      UUID stepId,
      HealthStep kind,
      LocalDate on)
      implements ProgrammeEvent {}

  /** What allowed the entry. */
  enum Validation {
    CRITERION,
    DOUBLE_VALIDATION,
    NONE
  }

  /** Who said no. */
  enum Refuser {
    DEPARTEMENT,
    FRANCE_TRAVAIL,
    PERSON,
    PARTNER
  }

  /** What was done, never what was found. */
  enum HealthStep {
    CHECK_OFFERED,
    CHECK_DONE,
    CHECK_DECLINED,
    NURSE_MEETING,
    MDPH_REFERRAL
  }
}
