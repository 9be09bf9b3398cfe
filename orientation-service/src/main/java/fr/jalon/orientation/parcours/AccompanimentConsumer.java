package fr.jalon.orientation.parcours;

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
import fr.jalon.platform.event.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Hears that what was promised at the orientation was done by those who follow the person. */
@ApplicationScoped
class AccompanimentConsumer implements EventConsumer<AccompanimentEvent> {
  /** After it another follow-up begins, on the same parcours. */
  private static final String NEW_ORIENTATION = "NEW_ORIENTATION";

  private final Milestones milestones;
  private final CloseParcours closeParcours;

  AccompanimentConsumer(Milestones milestones, CloseParcours closeParcours) {
    this.milestones = milestones;
    this.closeParcours = closeParcours;
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
  public void on(AccompanimentEvent event) {
    switch (event) {
      case AccompanimentAppointmentClosed closed -> {
        milestones.accompanimentAppointment(
            new ParcoursId(closed.parcoursId()),
            closed.appointmentId(),
            Optional.ofNullable(closed.heldOn()));
      }
      case ContractSigned signed ->
          milestones.contractSigned(new ParcoursId(signed.parcoursId()), signed.signedOn());
      case AccompanimentClosed closed when !closed.reason().equals(NEW_ORIENTATION) ->
          closeParcours.followUpOver(closed);
      case AccompanimentOpened _,
          AccompanimentAppointmentBooked _,
          AccompanimentClosed _,
          ReferentEvent _,
          ContractEvent _,
          ProgrammeEvent _,
          EmploymentEvent _,
          CoordinationEvent _,
          RegistrationEvent _,
          AidEvent _ -> {
        // nothing was promised about these
      }
    }
  }
}
