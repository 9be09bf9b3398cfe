package fr.jalon.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of a signed contract. */
public sealed interface ContractEvent extends AccompanimentEvent {

  /**
   * Both parties signed other terms of a contract that goes on.
   *
   * @param version 2 for a first amendment
   * @param weeklyHours hours of activity a week that were agreed
   * @param actionKinds kinds of action as the DREES lists them, each at most once
   */
  record ContractAmended(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID accompanimentId,
      UUID contractId,
      int version,
      LocalDate signedOn,
      LocalDate startsOn,
      LocalDate endsOn,
      @Nullable Integer weeklyHours,
      List<String> actionKinds)
      implements ContractEvent {}

  /** A contract binds no more; {@code endedOn} is its last day. */
  record ContractEnded(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID accompanimentId,
      UUID contractId,
      LocalDate endedOn,
      ContractEndCause cause)
      implements ContractEvent {}

  /** What ended a contract. */
  enum ContractEndCause {
    TERM,
    RENEWED,
    TERMINATED,
    ACCOMPANIMENT_CLOSED
  }
}
