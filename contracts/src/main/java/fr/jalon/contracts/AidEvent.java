package fr.jalon.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Money granted to a person who is followed. Amounts are in cents of euro. */
public sealed interface AidEvent extends AccompanimentEvent {

  /**
   * A request was decided.
   *
   * @param line code of the budget's line
   * @param amountCents what was granted, 0 when refused
   */
  record AidDecided(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID accompanimentId,
      UUID aidId,
      String line,
      boolean granted,
      long amountCents,
      LocalDate decidedOn)
      implements AidEvent {}

  /** A granted aid was paid. */
  record AidPaid(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID accompanimentId,
      UUID aidId,
      long amountCents,
      LocalDate paidOn)
      implements AidEvent {}

  /** A granted aid was given up before it was paid: nobody has had its money. */
  record AidCancelled(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID accompanimentId,
      UUID aidId,
      LocalDate cancelledOn)
      implements AidEvent {}
}
