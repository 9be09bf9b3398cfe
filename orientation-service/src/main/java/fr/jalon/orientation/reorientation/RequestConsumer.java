package fr.jalon.orientation.reorientation;

import fr.jalon.contracts.AccompanimentEvent;
import fr.jalon.contracts.ReferentEvent.ReorientationRequestWithdrawn;
import fr.jalon.contracts.ReferentEvent.ReorientationRequested;
import fr.jalon.platform.event.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears that a référent asks for another orientation, or no longer does. */
@ApplicationScoped
class RequestConsumer implements EventConsumer<AccompanimentEvent> {
  private final ExamineRequest examineRequest;

  RequestConsumer(ExamineRequest examineRequest) {
    this.examineRequest = examineRequest;
  }

  @Override
  public String topic() {
    return AccompanimentEvent.TOPIC;
  }

  @Override
  public Class<AccompanimentEvent> type() {
    return AccompanimentEvent.class;
  }

  /** Another consumer of this service reads the same topic under the topic's own name. */
  @Override
  public String name() {
    return AccompanimentEvent.TOPIC + ".reorientation";
  }

  @Override
  public void on(AccompanimentEvent event) {
    if (event instanceof ReorientationRequested asked) {
      examineRequest.handle(asked);
    } else if (event instanceof ReorientationRequestWithdrawn withdrawn) {
      examineRequest.handle(withdrawn);
    }
  }
}
