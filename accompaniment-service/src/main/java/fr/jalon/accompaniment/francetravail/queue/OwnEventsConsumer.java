package fr.jalon.accompaniment.francetravail.queue;

import fr.jalon.contracts.AccompanimentEvent;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentAppointmentBooked;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentAppointmentClosed;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentClosed;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentOpened;
import fr.jalon.contracts.AccompanimentEvent.ContractSigned;
import fr.jalon.contracts.AidEvent;
import fr.jalon.contracts.Attendance;
import fr.jalon.contracts.ContractEvent;
import fr.jalon.contracts.CoordinationEvent;
import fr.jalon.contracts.EmploymentEvent;
import fr.jalon.contracts.ProgrammeEvent;
import fr.jalon.contracts.ReferentEvent;
import fr.jalon.contracts.RegistrationEvent;
import fr.jalon.platform.event.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Hears what this service told, once it is committed, and queues what France Travail is to know of
 * it: no room needs to know that France Travail exists.
 */
@ApplicationScoped
class OwnEventsConsumer implements EventConsumer<AccompanimentEvent> {
  private static final String BY = "jalon";

  private final QueueCall queueCall;
  private final Switch partner;

  OwnEventsConsumer(QueueCall queueCall, Switch partner) {
    this.queueCall = queueCall;
    this.partner = partner;
  }

  @Override
  public String topic() {
    return AccompanimentEvent.TOPIC;
  }

  @Override
  public Class<AccompanimentEvent> type() {
    return AccompanimentEvent.class;
  }

  @Override
  public String name() {
    return "france-travail";
  }

  @Override
  public void on(AccompanimentEvent event) {
    if (!partner.isOn()) {
      return;
    }
    switch (event) {
      case AccompanimentOpened opened ->
          queueCall.ofAccompaniment(CallKind.WRITE_ORIENTATION, opened.accompanimentId(), BY);
      case AccompanimentAppointmentBooked booked ->
          queueCall.ofAppointment(CallKind.SEND_APPOINTMENT, booked.appointmentId(), BY);
      case AccompanimentAppointmentClosed closed ->
          queueCall.ofAppointment(
              closed.attendance() == Attendance.CANCELLED_BY_SERVICE
                  ? CallKind.CANCEL_APPOINTMENT
                  : CallKind.SEND_APPOINTMENT,
              closed.appointmentId(),
              BY);
      case AccompanimentClosed _,
          ContractSigned _,
          ContractEvent _,
          ProgrammeEvent _,
          EmploymentEvent _,
          CoordinationEvent _,
          RegistrationEvent _,
          AidEvent _,
          ReferentEvent _ -> {
        // France Travail has no interface for these that is publicly known
      }
    }
  }
}
