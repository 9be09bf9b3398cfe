package fr.jalon.accompaniment.aid;

import fr.jalon.accompaniment.aid.Aid.Act;
import fr.jalon.accompaniment.aid.Aid.Decision;
import fr.jalon.accompaniment.followup.GivenDate;
import fr.jalon.platform.event.Outbox;
import fr.jalon.platform.identity.CurrentAgent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who decides on an aid, on what day, and whom it is told to. */
@ApplicationScoped
class AidDecider {
  private final CurrentAgent agent;
  private final Outbox outbox;
  private final Clock clock;

  AidDecider(CurrentAgent agent, Outbox outbox, Clock clock) {
    this.agent = agent;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** What the agent says of the decision. */
  record Given(@Nullable LocalDate on, Optional<String> reason) {}

  Outbox outbox() {
    return outbox;
  }

  Decision decision(Given given, LocalDate requestedOn) {
    return new Decision(
        day("/decidedOn", given.on(), requestedOn, "la demande"),
        clock.instant(),
        agent.id(),
        agent.name(),
        given.reason());
  }

  LocalDate day(String pointer, @Nullable LocalDate given, LocalDate earliest, String because) {
    return new GivenDate(pointer, earliest, because).resolve(given, LocalDate.now(clock));
  }

  Act act() {
    return new Act(clock.instant(), agent.id());
  }
}
