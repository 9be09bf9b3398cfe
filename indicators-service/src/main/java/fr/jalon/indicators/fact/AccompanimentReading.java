package fr.jalon.indicators.fact;

import fr.jalon.contracts.AccompanimentEvent;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentAppointmentBooked;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentAppointmentClosed;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentClosed;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentOpened;
import fr.jalon.contracts.AccompanimentEvent.ContractSigned;
import java.util.UUID;

/**
 * What each accompaniment event teaches the facts.
 *
 * <p>The {@code first} flag of a rendez-vous is not read: the first date of a kind is the earliest
 * one, whatever the order in which rendez-vous were made, missed and made again.
 */
final class AccompanimentReading {
  private AccompanimentReading() {}

  static FactEntry read(AccompanimentEvent event) {
    return switch (event) {
      case AccompanimentOpened opened ->
          entry(opened, opened.parcoursId(), opened.accompanimentId())
              .with(Milestone.ACCOMPANIMENT_OPENED, opened.openedOn());
      case AccompanimentAppointmentBooked booked ->
          entry(booked, booked.parcoursId(), booked.appointmentId())
              .with(Milestone.ACCOMPANIMENT_BOOKED, booked.bookedOn())
              .with(Milestone.ACCOMPANIMENT_SCHEDULED, booked.scheduledOn());
      case AccompanimentAppointmentClosed closed -> closed(closed);
      case ContractSigned signed ->
          entry(signed, signed.parcoursId(), signed.contractId())
              .with(Milestone.CONTRACT_SIGNED, signed.signedOn())
              .with(Milestone.CONTRACT_STARTS, signed.startsOn())
              .with(Milestone.CONTRACT_ENDS, signed.endsOn());
      case AccompanimentClosed closed ->
          entry(closed, closed.parcoursId(), closed.accompanimentId())
              .with(Milestone.ACCOMPANIMENT_CLOSED, closed.closedOn());
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
