package fr.jalon.accompaniment.reorientation;

import fr.jalon.contracts.ReorientationEvent.ReorientationRequestAnswered;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Hears what orientation-service answered to a request of reorientation. */
@ApplicationScoped
public class HearAnswer {
  private final RequestRepository requests;
  private final Clock clock;

  HearAnswer(RequestRepository requests, Clock clock) {
    this.requests = requests;
    this.clock = clock;
  }

  public void handle(ReorientationRequestAnswered answered) {
    requests.answered(
        answered.requestId(),
        answered.accepted(),
        answered.answeredOn(),
        answered.orientationId(),
        clock.instant());
  }
}
