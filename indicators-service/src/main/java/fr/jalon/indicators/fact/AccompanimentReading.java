package fr.jalon.indicators.fact;

import fr.jalon.contracts.AccompanimentEvent;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentAppointmentBooked;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentAppointmentClosed;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentClosed;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentOpened;
import fr.jalon.contracts.AccompanimentEvent.ContractSigned;
import fr.jalon.contracts.AidEvent;
import fr.jalon.contracts.ContractEvent;
import fr.jalon.contracts.CoordinationEvent;
import fr.jalon.contracts.EmploymentEvent;
import fr.jalon.contracts.ProgrammeEvent;
import fr.jalon.contracts.ReferentEvent;
import fr.jalon.contracts.RegistrationEvent;
import java.util.Optional;
import java.util.UUID;

/**
 * What each accompaniment event teaches the facts.
 *
 * <p>The {@code first} flag of a rendez-vous is not read: the first date of a kind is the earliest
 * one, whatever the order in which rendez-vous were made, missed and made again.
 */
final class AccompanimentReading {
  private AccompanimentReading() {}

  static Optional<FactEntry> read(AccompanimentEvent event) {
    return switch (event) {
      case AccompanimentOpened opened ->
          Optional.of(
              entry(opened, opened.parcoursId(), opened.accompanimentId())
                  .with(Milestone.ACCOMPANIMENT_OPENED, opened.openedOn()));
      case AccompanimentAppointmentBooked booked ->
          Optional.of(
              entry(booked, booked.parcoursId(), booked.appointmentId())
                  .with(Milestone.ACCOMPANIMENT_BOOKED, booked.bookedOn())
                  .with(Milestone.ACCOMPANIMENT_SCHEDULED, booked.scheduledOn()));
      case AccompanimentAppointmentClosed closed -> Optional.of(closed(closed));
      case ContractSigned signed ->
          Optional.of(
              entry(signed, signed.parcoursId(), signed.contractId())
                  .with(Milestone.CONTRACT_SIGNED, signed.signedOn())
                  .with(Milestone.CONTRACT_STARTS, signed.startsOn())
                  .with(Milestone.CONTRACT_ENDS, signed.endsOn()));
      case AccompanimentClosed closed ->
          Optional.of(
              entry(closed, closed.parcoursId(), closed.accompanimentId())
                  .with(Milestone.ACCOMPANIMENT_CLOSED, closed.closedOn()));
      // No figure counts these yet; the topic keeps them for the ones that will.
      case ReferentEvent _,
          ContractEvent _,
          ProgrammeEvent _,
          EmploymentEvent _,
          CoordinationEvent _,
          RegistrationEvent _,
          AidEvent _ ->
          Optional.empty();
    };
  }

  private static FactEntry closed(AccompanimentAppointmentClosed closed) {
    var entry = entry(closed, closed.parcoursId(), closed.appointmentId());
    return switch (closed.attendance()) {
      case HONOURED -> entry.with(Milestone.ACCOMPANIMENT_HELD, closed.heldOn());
      case EXCUSED -> entry.with(Milestone.ACCOMPANIMENT_EXCUSED, closed.scheduledOn());
      case UNEXCUSED -> entry.with(Milestone.ACCOMPANIMENT_UNEXCUSED, closed.scheduledOn());
      case CANCELLED_BY_SERVICE ->
          entry.with(Milestone.ACCOMPANIMENT_CANCELLED, closed.scheduledOn());
    };
  }

  private static FactEntry entry(AccompanimentEvent event, UUID parcours, UUID subject) {
    return FactEntry.of(event.eventId(), event.occurredAt(), parcours, event.personId(), subject);
  }
}
