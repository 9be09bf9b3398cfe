package fr.jalon.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A complex situation followed by several professionals together (référent de parcours). */
public sealed interface CoordinationEvent extends AccompanimentEvent {

  /**
   * The person agreed to a référent de parcours.
   *
   * @param professionals how many follow the person on that day
   */
  record CoordinationOpened(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID accompanimentId,
      UUID coordinationId,
      LocalDate openedOn,
      int professionals)
      implements CoordinationEvent {}

  /** Those who follow the person met. */
  record CoordinationMeetingHeld(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID accompanimentId,
      UUID coordinationId,
      UUID meetingId,
      LocalDate heldOn,
      boolean personPresent)
      implements CoordinationEvent {}

  /** The coordination ended. */
  record CoordinationClosed(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID accompanimentId,
      UUID coordinationId,
      LocalDate closedOn,
      String reason)
      implements CoordinationEvent {}
}
